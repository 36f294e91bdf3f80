import type { CivilDate, StreamName } from '@pavadonis/domain';

/** A key that is destroyed, or is to be, with the stream whose texts it sealed. */
export interface Forgotten {
  readonly stream: StreamName;
  readonly key: Uint8Array;
  readonly on: CivilDate;
}

/** Such a key as a row of a file. */
export type ForgottenRow = readonly [stream: StreamName, key: Uint8Array, on: CivilDate];

/** Returns the keys of rows. */
export const forgottenIn = (rows: readonly unknown[]): readonly Forgotten[] =>
  (rows as readonly ForgottenRow[]).map(([stream, key, on]) => ({ stream, key, on }));
