import type { CivilDate, OperationId } from '@pavadonis/domain';
import { staysOf } from '@pavadonis/domain/client';
import type { EpisodeEvents, StartOrHandover } from './episodes';

/** A stretch of service that an operation paid for; `to` is the last day, absent while it goes on. */
export interface Stay {
  readonly by: StartOrHandover;
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

/** Returns a person's stays in an operation, in the order in which they began. */
export const staysIn = (
  { episodes }: { readonly episodes: readonly EpisodeEvents[] },
  operationId: OperationId,
): readonly Stay[] =>
  episodes
    .flatMap((episode) => {
      const entered = episode.provisions.map((entry) => ({
        on: entry.event.on,
        operationId: entry.event.operationId,
        entry,
      }));
      return staysOf(entered, episode.end, operationId).map(({ by, ...days }) => ({
        by: by.entry,
        ...days,
      }));
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

/** Returns the last day of all stays; undefined while one goes on. Stays of merged streams may overlap. */
export const lastDayOfStays = (stays: readonly Stay[]): CivilDate | undefined => {
  const ends = stays.flatMap(({ to }) => to ?? []);
  return ends.length < stays.length ? undefined : ends.sort().at(-1);
};

/**
 * Returns the last day in an operation of a person who had left it by a day.
 *
 * It is undefined if the person had not left, or was back. A person who comes back on the day itself had left before.
 */
export const exitBy = (stays: readonly Stay[], day: CivilDate): CivilDate | undefined => {
  const last = lastDayOfStays(stays.filter(({ from }) => from < day));
  return last !== undefined && last <= day ? last : undefined;
};
