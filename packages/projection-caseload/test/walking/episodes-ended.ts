import { type Month, type Period, within } from '@pavadonis/domain';
import type { EndReason } from '@pavadonis/domain/client';
import { type AsOf, daysOf } from '@pavadonis/projection';
import type { CaseloadView } from '@pavadonis/projection-caseload';
import type { ClientRow, EpisodeRow } from '../../src/rows/client';

/** An episode that ended, and its client. */
export interface EndedEpisode {
  /** The row of the client. */
  readonly client: ClientRow;
  /** The episode, with its last day and reason. */
  readonly episode: EpisodeRow;
}

/**
 * Returns the episodes that ended in a month or a period, all or those with one `reason`.
 *
 * The last day is the recorded one, or the day of death before it.
 */
export const episodesEndedIn = (
  caseload: CaseloadView,
  during: Month | Period,
  { reason, ...options }: Partial<AsOf> & { readonly reason?: EndReason } = {},
): readonly EndedEpisode[] => {
  const days = daysOf(during, options);
  return [...caseload.client.values()].flatMap((client) =>
    client.episodes
      .filter(
        ({ end, endReason }) =>
          end !== undefined && within(days, end) && (reason === undefined || endReason === reason),
      )
      .map((episode) => ({ client, episode })),
  );
};
