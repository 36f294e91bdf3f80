import type { CivilDate, OperationId } from '@pavadonis/domain';
import { staysOf } from '@pavadonis/domain/client';
import { endOf, type EpisodeStory, type Provision } from './episodes';

/** A time in which a person was supported from an operation; `to` is the last day, absent while it goes on. */
export interface Stay {
  readonly by: Provision;
  readonly from: CivilDate;
  readonly to?: CivilDate;
}

/** A person's times in an operation, in the order in which they began. */
export const staysIn = (
  { episodes }: { readonly episodes: readonly EpisodeStory[] },
  operationId: OperationId,
): readonly Stay[] =>
  episodes
    .flatMap((episode) => {
      const entered = episode.provisions.map((entry) => ({
        on: entry.event.on,
        operationId: entry.event.operationId,
        entry,
      }));
      return staysOf(entered, endOf(episode), operationId).map(({ by, ...days }) => ({
        by: by.entry,
        ...days,
      }));
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

/** The last day of a person's times in an operation; nothing for who is in it. Times may overlap, of merged streams. */
export const lastDayOf = (stays: readonly Stay[]): CivilDate | undefined => {
  const ends = stays.flatMap(({ to }) => to ?? []);
  return ends.length < stays.length ? undefined : ends.sort().at(-1);
};

/**
 * The last day in an operation of a person who had left it by a day; nothing for who was still, or again, in it. Who
 * comes back on the day itself had left before.
 */
export const exitBy = (stays: readonly Stay[], day: CivilDate): CivilDate | undefined => {
  const last = lastDayOf(stays.filter(({ from }) => from < day));
  return last !== undefined && last <= day ? last : undefined;
};
