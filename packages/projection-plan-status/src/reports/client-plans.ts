import { type AsOf, holdingOn } from '@pavadonis/projection';
import { plans } from '../columns/plans';
import type { ClientPlan, ReasonForNoPlan } from '../plan-of';
import type { PlanStatusView } from '../plan-status';
import type { PlanStanding } from '../rows/client';

/** Returns the plan of every active client at the end of a day: the last one drawn up, or none. */
export const clientPlans = (status: PlanStatusView, { asOf }: AsOf): readonly ClientPlan[] =>
  plans.of(status.client).parts(holdingOn(asOf));

/** Counts the active clients by the standing of their plan: none, drawn up, agreed to, fulfilled and so on. */
export const clientsByPlanStanding = (
  status: PlanStatusView,
  { asOf }: AsOf,
): Readonly<Record<PlanStanding | 'no_plan', number>> => {
  const counts = { no_plan: 0, drawn_up: 0, agreed: 0, fulfilled: 0, partly_fulfilled: 0, abandoned: 0 };
  for (const [standing, count] of plans.of(status.client).counts(holdingOn(asOf)))
    counts[standing === 'declined' || standing === 'new' ? 'no_plan' : standing] += count;
  return counts;
};

/** Counts the active clients without a plan by the reason. */
export const clientsByReasonForNoPlan = (
  status: PlanStatusView,
  { asOf }: AsOf,
): Readonly<Record<ReasonForNoPlan, number>> => {
  const counts = { declined: 0, new: 0 };
  for (const [standing, count] of plans.of(status.client).counts(holdingOn(asOf)))
    if (standing === 'declined' || standing === 'new') counts[standing] = count;
  return counts;
};
