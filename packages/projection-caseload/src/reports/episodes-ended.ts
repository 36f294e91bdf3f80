import type { Month, Period } from '@pavadonis/domain';
import type { EndReason } from '@pavadonis/domain/client';
import { type AsOf, daysOf, endingIn } from '@pavadonis/projection';
import type { CaseloadView } from '../caseload';
import { service } from '../columns/service';
import type { ClientRow, EpisodeRow } from '../rows/client';

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
): readonly EndedEpisode[] =>
  service
    .of(caseload.client)
    .each(endingIn(daysOf(during, options)), (client, _, episode) =>
      reason === undefined || episode.endReason === reason ? { client, episode } : undefined,
    );
