import type { CivilDate, EpisodeId, PlanId, StreamName } from '@pavadonis/domain';
import { heldOn } from '@pavadonis/projection';
import type { PlanStatus } from './plan-status';
import type { ClientRow, PlanStanding } from './row';

/** How the plan of one active client stands; `no_plan` is normal, since the service is voluntary. */
export interface ClientPlan {
  readonly client: StreamName;
  readonly episodeId: EpisodeId;
  /** The first day of support, from which the time without a plan counts. */
  readonly since: CivilDate;
  readonly planId?: PlanId;
  readonly standing: PlanStanding | 'no_plan';
}

const planIn = ({ stream, episodes, plans }: ClientRow, asOf: CivilDate): readonly ClientPlan[] =>
  episodes
    .filter(({ start, end }) => start <= asOf && (end === undefined || end > asOf))
    .map(({ episodeId, start }) => {
      const current = plans.findLast(
        (plan) => plan.episodeId === episodeId && heldOn(plan.standings, asOf) !== undefined,
      );
      const standing = current === undefined ? undefined : heldOn(current.standings, asOf);
      return {
        client: stream,
        episodeId,
        since: start,
        standing: standing ?? 'no_plan',
        ...(current === undefined ? {} : { planId: current.planId }),
      };
    });

/** The plan of every client whose episode is open at the end of a day: the last one drawn up, or none. */
export const clientPlans = ({ client }: PlanStatus, asOf: CivilDate): readonly ClientPlan[] =>
  [...client.values()].flatMap((row) => planIn(row, asOf));

/** How many of the active clients have no plan, one drawn up, agreed to, fulfilled and so on. */
export const countPlans = (
  status: PlanStatus,
  asOf: CivilDate,
): Readonly<Record<PlanStanding | 'no_plan', number>> => {
  const counts = { no_plan: 0, drawn_up: 0, agreed: 0, fulfilled: 0, partly_fulfilled: 0, abandoned: 0 };
  for (const { standing } of clientPlans(status, asOf)) counts[standing] += 1;
  return counts;
};
