import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { Facts } from '../../../event/event';
import type { GoalId, PlanId } from '../../../vocabulary/id';
import { heldAt, notAfter, type When } from '../../../vocabulary/timeline';
import { whileOpen } from '../../guards';
import type { BeforePlan, NoPlan, NoSuchEpisode, OutsideEpisode, PlanIsClosed } from '../../refusals';
import { covers, episodeOf, outside } from '../../service/queries';
import { PlanAgreed, PlanClosed, PlanDrawnUp, PlanRevised } from '../events';
import { isTerminal } from '../goal-lifecycle';
import { isClosedAt, planOf } from '../queries';
import type { Goal, Plan } from '../state';

/** Another plan, or the same one of another day, has this id. */
export interface PlanIdTaken {
  readonly _tag: 'PlanIdTaken';
  readonly planId: PlanId;
}

/** Another plan of the episode is still worked on: there is one at a time. */
export interface PlanOpen {
  readonly _tag: 'PlanOpen';
  readonly planId: PlanId;
}

/** A plan is not fulfilled while goals are sought. */
export interface GoalsOpen {
  readonly _tag: 'GoalsOpen';
  readonly goalIds: readonly GoalId[];
}

const isOpenNow = ({ standings }: Goal): boolean => {
  const standing = standings.at(-1)?.value;
  return standing !== undefined && !isTerminal(standing);
};

const isWorkedOnAt = (plan: Plan, when: When): boolean =>
  notAfter(plan.drawnUp, when) && !isClosedAt(plan, when);

const refusalFor = (
  plan: Plan | undefined,
  facts: When & { readonly planId: PlanId },
): NoPlan | PlanIsClosed | BeforePlan | undefined => {
  const { planId } = facts;
  if (plan === undefined) return { _tag: 'NoPlan', planId };
  if (isClosedAt(plan, facts)) return { _tag: 'PlanIsClosed', planId };
  return notAfter(plan.drawnUp, facts) ? undefined : { _tag: 'BeforePlan', drawnUpOn: plan.drawnUp.on };
};

/** Records that a plan was drawn up. The same plan again records nothing. */
export const drawUpPlan = (facts: Facts<typeof PlanDrawnUp>) =>
  whileOpen(
    facts,
    (client): Decision<NoSuchEpisode | OutsideEpisode | PlanIdTaken | PlanOpen, PlanDrawnUp> => {
      const { on, episodeId, planId } = facts;
      const known = planOf(client, planId);
      if (known !== undefined)
        return known.episodeId === episodeId && known.drawnUp.on === on
          ? alreadySo
          : refuse({ _tag: 'PlanIdTaken', planId });
      const episode = episodeOf(client, episodeId);
      if (episode === undefined) return refuse({ _tag: 'NoSuchEpisode', episodeId });
      if (!covers(episode, facts)) return refuse(outside(episode));
      const open = client.plan.plans.find(
        (plan) => plan.episodeId === episodeId && (plan.closed === undefined || isWorkedOnAt(plan, facts)),
      );
      return open === undefined
        ? record(PlanDrawnUp.of(facts))
        : refuse({ _tag: 'PlanOpen', planId: open.planId });
    },
  );

/** Records that the client, or a minor's guardian, agreed to the plan. A plan agreed already records nothing. */
export const agreePlan = (facts: Facts<typeof PlanAgreed>) =>
  whileOpen(facts, (client): Decision<NoPlan | PlanIsClosed | BeforePlan, PlanAgreed> => {
    const plan = planOf(client, facts.planId);
    const refusal = refusalFor(plan, facts);
    if (refusal !== undefined) return refuse(refusal);
    return heldAt(plan?.agreed ?? [], facts) === true ? alreadySo : record(PlanAgreed.of(facts));
  });

/** Records that the plan was drawn up anew, so that the client has to agree again. Twice on a day records it once. */
export const revisePlan = (facts: Facts<typeof PlanRevised>) =>
  whileOpen(facts, (client): Decision<NoPlan | PlanIsClosed | BeforePlan, PlanRevised> => {
    const plan = planOf(client, facts.planId);
    const refusal = refusalFor(plan, facts);
    if (refusal !== undefined) return refuse(refusal);
    return plan?.revisions.includes(facts.on) === true ? alreadySo : record(PlanRevised.of(facts));
  });

/**
 * Closes a plan, once: a closing of any day refuses another one, which would be a correction. Closing it with the outcome it
 * has records nothing.
 */
export const closePlan = (facts: Facts<typeof PlanClosed>) =>
  whileOpen(facts, (client): Decision<NoPlan | PlanIsClosed | BeforePlan | GoalsOpen, PlanClosed> => {
    const plan = planOf(client, facts.planId);
    if (plan?.closed !== undefined)
      return plan.closed.outcome === facts.outcome
        ? alreadySo
        : refuse({ _tag: 'PlanIsClosed', planId: plan.planId });
    const refusal = refusalFor(plan, facts);
    if (refusal !== undefined) return refuse(refusal);
    const open = [...client.plan.goals.values()].filter(
      (goal) => goal.set.planId === facts.planId && isOpenNow(goal),
    );
    return facts.outcome === 'fulfilled' && open.length > 0
      ? refuse({ _tag: 'GoalsOpen', goalIds: open.map(({ set }) => set.goalId) })
      : record(PlanClosed.of(facts));
  });
