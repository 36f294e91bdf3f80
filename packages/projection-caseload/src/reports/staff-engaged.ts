import type { Month, Period, WorkerId, WorkerRole } from '@pavadonis/domain';
import { type AsOf, daysOf } from '@pavadonis/projection';
import type { CaseloadView } from '../caseload';

/** The number of workers by role; a worker is not a full-time post. */
export type Headcount = Readonly<Record<WorkerRole, number>>;

/**
 * Counts the workers engaged on at least one day of a month or a period, each once in a role, under any contract.
 *
 * The first and the last day of an engagement count. For one day, pass it as both ends of a period.
 */
export const staffEngagedIn = (
  { contract }: CaseloadView,
  during: Month | Period,
  options: Partial<AsOf> = {},
): Headcount => {
  const { from, to } = daysOf(during, options);
  const heads = new Map<WorkerRole, Set<WorkerId>>();
  for (const { staff } of contract.values())
    for (const engaged of staff)
      if (from <= to && engaged.from <= to && (engaged.to === undefined || engaged.to >= from))
        heads.set(engaged.role, (heads.get(engaged.role) ?? new Set()).add(engaged.workerId));
  const countOf = (role: WorkerRole): number => heads.get(role)?.size ?? 0;
  return {
    social_worker: countOf('social_worker'),
    mentor: countOf('mentor'),
    senior_social_worker: countOf('senior_social_worker'),
    interpreter: countOf('interpreter'),
  };
};
