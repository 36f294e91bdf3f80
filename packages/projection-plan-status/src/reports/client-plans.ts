import { type CivilDate, type EpisodeId, heldOn, type PlanId, type StreamName } from '@pavadonis/domain';
import { isOpen } from '@pavadonis/projection';
import { persons } from '../persons';
import type { PlanStatus } from '../plan-status';
import type { ClientRow, EpisodeRow, PlanStanding } from '../rows/client';

/** Why an active client has no plan: since this support began the service was declined, or no plan was drawn up yet. */
export type NoPlan = 'declined' | 'new';

/** How the plan of one active client stands; `no_plan` is normal, since the service is voluntary. */
export interface ClientPlan {
  readonly client: StreamName;
  readonly episodeId: EpisodeId;
  /** The first day of support, from which the time without a plan counts. */
  readonly since: CivilDate;
  readonly planId?: PlanId;
  readonly standing: PlanStanding | 'no_plan';
  /** Where there is no plan: why. */
  readonly noPlan?: NoPlan;
}

const planIn = (
  { stream, plans, declined = [] }: ClientRow,
  { episodeId, start: since }: EpisodeRow,
  asOf: CivilDate,
): ClientPlan => {
  const current = plans.findLast(
    (plan) => plan.episodeId === episodeId && heldOn(plan.standings, asOf) !== undefined,
  );
  const standing = current === undefined ? undefined : heldOn(current.standings, asOf);
  if (current !== undefined && standing !== undefined)
    return { client: stream, episodeId, since, planId: current.planId, standing };
  const noPlan = declined.some((on) => since <= on && on <= asOf) ? 'declined' : 'new';
  return { client: stream, episodeId, since, standing: 'no_plan', noPlan };
};

// who is supported twice at once, in two streams or in two ways, is still one client
const planOf = (client: ClientRow, asOf: CivilDate): readonly ClientPlan[] => {
  const plans = client.episodes
    .filter((episode) => isOpen(client, episode, { asOf }))
    .map((episode) => planIn(client, episode, asOf));
  return [plans.findLast(({ standing }) => standing !== 'no_plan') ?? plans[0]].flatMap((plan) => plan ?? []);
};

/** The plan of every client whose episode is open at the end of a day: the last one drawn up, or none. */
export const clientPlans = (status: PlanStatus, asOf: CivilDate): readonly ClientPlan[] =>
  [...persons(status)].flatMap((client) => planOf(client, asOf));

/** How many of the active clients have no plan, one drawn up, agreed to, fulfilled and so on. */
export const countPlans = (
  status: PlanStatus,
  asOf: CivilDate,
): Readonly<Record<PlanStanding | 'no_plan', number>> => {
  const counts = { no_plan: 0, drawn_up: 0, agreed: 0, fulfilled: 0, partly_fulfilled: 0, abandoned: 0 };
  for (const { standing } of clientPlans(status, asOf)) counts[standing] += 1;
  return counts;
};

/** How many of the active clients have no plan, by the reason. */
export const countNoPlan = (status: PlanStatus, asOf: CivilDate): Readonly<Record<NoPlan, number>> => {
  const counts = { declined: 0, new: 0 };
  for (const { noPlan } of clientPlans(status, asOf)) if (noPlan !== undefined) counts[noPlan] += 1;
  return counts;
};
