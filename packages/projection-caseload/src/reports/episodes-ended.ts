import type { Period } from '@pavadonis/domain';
import type { EndReason } from '@pavadonis/domain/client';
import type { Caseload } from '../caseload';
import type { ClientRow, EpisodeRow } from '../rows/client';
import { persons } from '../persons';

/** An episode that ended, and whose it was. */
export interface EndedEpisode {
  readonly client: ClientRow;
  readonly episode: EpisodeRow;
}

/** The episodes whose last day lies in a period, and not after `asOf`; of the whole caseload, for one reason or for all. */
export const endedIn = (
  caseload: Caseload,
  { from, to }: Period,
  { reason, asOf = to }: { readonly reason?: EndReason; readonly asOf?: Period['to'] } = {},
): readonly EndedEpisode[] =>
  [...persons(caseload)].flatMap((client) =>
    client.episodes
      .filter(
        ({ end, endReason }) =>
          end !== undefined &&
          from <= end &&
          end <= to &&
          end <= asOf &&
          (reason === undefined || endReason === reason),
      )
      .map((episode) => ({ client, episode })),
  );
