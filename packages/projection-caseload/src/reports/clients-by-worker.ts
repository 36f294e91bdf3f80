import type { Fraction, WorkerId, WorkerRole } from '@pavadonis/domain';
import { type AsOf, holdingOn } from '@pavadonis/projection';
import type { CaseloadView } from '../caseload';
import { service, work } from '../columns/service';
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
  if (denominator === 0) return undefined;
  return { numerator: service.of(caseload.client).count(holdingOn(asOf)), denominator };
};

/**
 * Counts the active clients of each worker on a day. An episode's end ends its assignments.
 *
 * A worker's last day with a client counts, as that of an engagement does (our inference).
 */
export const clientsByWorker = (caseload: CaseloadView, { asOf }: AsOf): ReadonlyMap<WorkerId, number> =>
  work.of(caseload.client).counts(holdingOn(asOf));
