import type { Fraction, WorkerId, WorkerRole } from '@pavadonis/domain';
import { type AsOf, isOpen } from '@pavadonis/projection';
import type { CaseloadView } from '@pavadonis/projection-caseload';
import { activeClients } from './active-clients';
import { staffEngagedIn } from './staff-engaged';

/**
 * Returns the active clients per engaged worker of a role on a day, as an exact fraction; undefined if none is
 * engaged.
 */
export const clientsPerWorker = (
  caseload: CaseloadView,
  role: WorkerRole,
  { asOf }: AsOf,
): Fraction | undefined => {
  const denominator = staffEngagedIn(caseload, { from: asOf, to: asOf })[role];
  return denominator === 0 ? undefined : { numerator: activeClients(caseload, { asOf }).length, denominator };
};

/**
 * Counts the active clients of each worker on a day. An episode's end ends its assignments.
 *
 * A worker's last day with a client counts, as that of an engagement does (our inference).
 */
export const clientsByWorker = (caseload: CaseloadView, { asOf }: AsOf): ReadonlyMap<WorkerId, number> => {
  const counts = new Map<WorkerId, number>();
  for (const client of activeClients(caseload, { asOf })) {
    const open = new Set(
      client.episodes.filter((episode) => isOpen(episode, { asOf })).map(({ episodeId }) => episodeId),
    );
    const workers = new Set(
      client.assignments
        .filter(
          ({ episodeId, from, to }) =>
            open.has(episodeId) && from <= asOf && (to === undefined || to >= asOf),
        )
        .map(({ workerId }) => workerId),
    );
    for (const worker of workers) counts.set(worker, (counts.get(worker) ?? 0) + 1);
  }
  return counts;
};
