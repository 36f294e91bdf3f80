import { type AsOf, isOpen } from '@pavadonis/projection';
import type { CaseloadView } from '@pavadonis/projection-caseload';
import type { ClientRow } from '../../src/rows/client';

/**
 * Returns the active clients: the clients with an episode that is open at the end of the day.
 *
 * The last day of service no longer counts as active; a suspension does. This is the notices' "šobrīd"; that the end
 * of the day decides is our inference.
 */
export const activeClients = (caseload: CaseloadView, { asOf }: AsOf): readonly ClientRow[] =>
  [...caseload.client.values()].filter((client) =>
    client.episodes.some((episode) => isOpen(episode, { asOf })),
  );

/** Returns the active clients whose service is suspended at the end of the day, in every episode that is open. */
export const suspendedClients = (caseload: CaseloadView, { asOf }: AsOf): readonly ClientRow[] =>
  activeClients(caseload, { asOf }).filter((client) =>
    client.episodes
      .filter((episode) => isOpen(episode, { asOf }))
      .every(({ suspensions = [] }) =>
        suspensions.some(({ from, to }) => from <= asOf && (to === undefined || to > asOf)),
      ),
  );
