import { type CivilDate, type EpisodeId, heldOn, type PlanId, type StreamName } from '@pavadonis/domain';
import { isOpen } from '@pavadonis/projection';
import type { ClientRow, PlanStanding } from './rows/client';

/** The reason why an active client has no plan: the client declined since this episode began, or has none yet. */
export type ReasonForNoPlan = 'declined' | 'new';

/** The standing of an active client's plan. `no_plan` is normal, since the service is voluntary. */
export interface ClientPlan {
  /** The person’s own stream. */
  readonly client: StreamName;
  /** The open episode. */
  readonly episodeId: EpisodeId;
  /** The first day of the episode, from which the time without a plan counts. */
  readonly since: CivilDate;
  /** The plan of that episode; absent where there is none. */
  readonly planId?: PlanId;
  /** The standing of the plan on the day. */
  readonly standing: PlanStanding | 'no_plan';
  /** The reason, if there is no plan. */
  readonly noPlan?: ReasonForNoPlan;
}

/** Returns the plan of a client on a day; undefined of one who is not active then. */
export const planOf = (
  { stream, episodes, plans, declined = [] }: ClientRow,
  asOf: CivilDate,
): ClientPlan | undefined => {
  const at = { asOf };
  // a client with two open episodes, in two streams or of two kinds, is still one client, with the plan drawn up last
  for (let i = plans.length - 1; i >= 0; i -= 1) {
    const plan = plans[i];
    const standing = plan && heldOn(plan.standings, asOf);
    if (plan === undefined || standing === undefined) continue;
    const episode = episodes.find((each) => each.episodeId === plan.episodeId && isOpen(each, at));
    if (episode === undefined) continue;
    const { episodeId, start: since } = episode;
    return { client: stream, episodeId, since, planId: plan.planId, standing };
  }
  const first = episodes.find((episode) => isOpen(episode, at));
  if (first === undefined) return undefined;
  const { episodeId, start: since } = first;
  const noPlan = declined.some((on) => since <= on && on <= asOf) ? 'declined' : 'new';
  return { client: stream, episodeId, since, standing: 'no_plan', noPlan };
};
