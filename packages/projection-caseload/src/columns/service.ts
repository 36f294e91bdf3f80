import type { WorkerId } from '@pavadonis/domain';
import { dayNumber, NO_END, type Segments, segments } from '@pavadonis/projection';
import type { ClientRow, EpisodeRow } from '../rows/client';
import { firstServiceStart } from '../first-service-start';

const endOf = ({ end }: EpisodeRow): number => (end === undefined ? NO_END : dayNumber(end));

/** The episodes of clients, each from its first day to its last day of service. */
export const service: Segments<ClientRow, never, EpisodeRow> = segments(({ episodes }, add) => {
  for (const episode of episodes) add(dayNumber(episode.start), endOf(episode), undefined, episode);
});

/** The first day of service of clients. */
export const firstService = segments<ClientRow>((client, add) => {
  const first = firstServiceStart(client);
  if (first !== undefined) add(dayNumber(first));
});

/** The suspensions of episodes. */
export const suspensions = segments<ClientRow>(({ episodes }, add) => {
  for (const { suspensions: all = [] } of episodes)
    for (const { from, to } of all) add(dayNumber(from), to === undefined ? NO_END : dayNumber(to));
});

/** The workers of clients, while their assignments go on and the episodes of these are open. */
export const work: Segments<ClientRow, WorkerId> = segments<ClientRow, WorkerId>(
  ({ episodes, assignments }, add) => {
    for (const { episodeId, workerId, from, to } of assignments)
      for (const episode of episodes)
        if (episode.episodeId === episodeId)
          add(
            dayNumber(from < episode.start ? episode.start : from),
            // the last day of an assignment counts, and that of an episode does not
            Math.min(endOf(episode), to === undefined ? NO_END : dayNumber(to) + 1),
            workerId,
          );
  },
);
