import type { CivilDate, OperationId } from '@pavadonis/domain';
import { episodeEnd } from '@pavadonis/projection';
import type { ClientRow, Stay } from '../../rows/client';

/** Returns a person's stays in an operation that had begun by a day. A stay that begins after the death is left out. */
export const staysIn = (
  { stays, diedOn }: ClientRow,
  operationId: OperationId,
  asOf: CivilDate,
): readonly Stay[] =>
  stays.filter(
    (stay) =>
      stay.operationId === operationId && stay.from <= asOf && (diedOn === undefined || stay.from <= diedOn),
  );

/** Returns the last day of all stays; undefined while one of them goes on at the end of the day. */
export const exitOf = (row: ClientRow, stays: readonly Stay[], asOf: CivilDate): CivilDate | undefined => {
  const ends = stays.flatMap((stay) => episodeEnd(row, { end: stay.to }) ?? []).filter((end) => end <= asOf);
  return ends.length < stays.length ? undefined : ends.sort().at(-1);
};
