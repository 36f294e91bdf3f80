import type { StoreUnavailable } from '@pavadonis/event-store';
import type { FailureReason } from '@pavadonis/sqlite';

/** The file of the read models cannot be worked on now. `cause` is SQLite's own code, never its text. */
export interface FileUnavailable {
  readonly _tag: 'FileUnavailable';
  readonly reason: FailureReason;
  readonly cause: string;
}

/** A failure that passes by itself, or once somebody has looked at the store or the file. */
export type Interruption = StoreUnavailable | FileUnavailable;

/** Whether a failure is one to be waited out. */
export const isInterruption = (failure: { readonly _tag: string }): failure is Interruption =>
  failure._tag === 'StoreUnavailable' || failure._tag === 'FileUnavailable';
