import type { CivilDate, OperationId } from '@pavadonis/domain';
import type { ClientRow, Stay } from '../../rows/client';

/** Returns a person's stays in an operation that had begun by a day. */
export const staysIn = ({ stays }: ClientRow, operationId: OperationId, asOf: CivilDate): readonly Stay[] =>
  stays.filter((stay) => stay.operationId === operationId && stay.from <= asOf);

/** Returns the last day of all stays; nothing while one of them goes on at the end of the day. */
export const exitOf = (stays: readonly Stay[], asOf: CivilDate): CivilDate | undefined => {
  const ends = stays.flatMap(({ to }) => to ?? []).filter((end) => end <= asOf);
  return ends.length < stays.length ? undefined : ends.sort().at(-1);
};
