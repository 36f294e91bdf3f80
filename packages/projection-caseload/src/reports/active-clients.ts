import type { CivilDate } from '@pavadonis/domain';
import { type AsOf, holdingOn, isOpen } from '@pavadonis/projection';
import type { CaseloadView } from '../caseload';
import { service, suspensions } from '../columns/service';
import type { ClientRow, EpisodeRow } from '../rows/client';

/**
 * Returns the active clients: the clients with an episode that is open at the end of the day.
 *
 * The last day of service no longer counts as active; a suspension does. This is the notices' "šobrīd"; that the end
 * of the day decides is our inference.
 */
export const activeClients = (caseload: CaseloadView, { asOf }: AsOf): readonly ClientRow[] =>
  service.of(caseload.client).rows(holdingOn(asOf));

const isSuspended = ({ suspensions: all = [] }: EpisodeRow, asOf: CivilDate): boolean =>
  all.some(({ from, to }) => from <= asOf && (to === undefined || to > asOf));

/** Returns the active clients whose service is suspended at the end of the day, in every episode that is open. */
export const suspendedClients = (caseload: CaseloadView, { asOf }: AsOf): readonly ClientRow[] =>
  suspensions
    .of(caseload.client)
    .rows(holdingOn(asOf))
    .filter(({ episodes }) => {
      const open = episodes.filter((episode) => isOpen(episode, { asOf }));
      return open.length > 0 && open.every((episode) => isSuspended(episode, asOf));
    });
