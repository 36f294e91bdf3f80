import * as E from 'fp-ts/Either';
import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { Facts } from '../../../event/event';
import { personalFacts } from '../../../event/personal-facts';
import { heldAt, notAfter, startOf, type When } from '../../../vocabulary/timeline';
import { type MergedOrDead, unlessBegunElsewhere } from '../../guards';
import type { BegunInMergedStream } from '../../identity/refusals';
import { episodeAt } from '../../service/guards';
import type { NoSuchEpisode, OutsideEpisode } from '../../service/refusals';
import type { State } from '../../state';
import { PlanAgreed, PlanClosed, PlanDrawnUp, PlanRevised } from '../events';
import { isTerminal } from '../goal-lifecycle';
import { planAt } from '../guards';
import { isClosedAt, planOf } from '../queries';
import { type BeforePlan, GoalsOpen, type NoPlan, PlanIdTaken, PlanIsClosed, PlanOpen } from '../refusals';
import type { Goal, Plan } from '../state';

const isOpenNow = ({ standings }: Goal): boolean => {
  const standing = standings.at(-1)?.value;
  return standing !== undefined && !isTerminal(standing);
};

const isWorkedOnAt = (plan: Plan, when: When): boolean =>
  notAfter(plan.drawnUp, when) && !isClosedAt(plan, when);

/** The reasons why a plan cannot be drawn up. */
export type CannotDrawUpPlan =
  MergedOrDead | BegunInMergedStream | PlanIdTaken | NoSuchEpisode | OutsideEpisode | PlanOpen;

/** Records that a plan was drawn up. The same plan again records nothing. */
export const drawUpPlan =
  (facts: Facts<typeof PlanDrawnUp>) =>
  (client: State): Decision<CannotDrawUpPlan, PlanDrawnUp> =>
    unlessBegunElsewhere(client, facts, () => {
      const { on, episodeId, planId } = facts;
      const known = planOf(client, planId);
      if (known !== undefined)
        return known.episodeId === episodeId && known.drawnUp.on === on
          ? alreadySo
          : refuse(PlanIdTaken.of({ planId }));
      const episode = episodeAt(client, facts);
      if (E.isLeft(episode)) return episode;
      const open = [...client.plan.plans.values()].find(
        (plan) => plan.episodeId === episodeId && (plan.closed === undefined || isWorkedOnAt(plan, facts)),
      );
      return open === undefined
        ? record(PlanDrawnUp.of(facts))
        : refuse(PlanOpen.of({ planId: open.planId }));
    });

/** The reasons why a plan cannot be agreed to. */
export type CannotAgreePlan = MergedOrDead | BegunInMergedStream | NoPlan | PlanIsClosed | BeforePlan;

/** Records that the client, or a minor's guardian, agreed to the plan. Agreement that already holds records nothing. */
export const agreePlan =
  (facts: Facts<typeof PlanAgreed>) =>
  (client: State): Decision<CannotAgreePlan, PlanAgreed> =>
    unlessBegunElsewhere(client, facts, () => {
      const plan = planAt(client, facts);
      if (E.isLeft(plan)) return plan;
      return heldAt(plan.right.agreed, facts) === true ? alreadySo : record(PlanAgreed.of(facts));
    });

/** The reasons why a plan cannot be revised. */
export type CannotRevisePlan = MergedOrDead | BegunInMergedStream | NoPlan | PlanIsClosed | BeforePlan;

/**
 * Records that the plan was revised, so that the client has to agree again. Two revisions of one day record one event,
 * unless the client agreed in between.
 */
export const revisePlan = personalFacts(
  PlanRevised,
  (facts: Facts<typeof PlanRevised>) =>
    (client: State): Decision<CannotRevisePlan, PlanRevised> =>
      unlessBegunElsewhere(client, facts, () => {
        const plan = planAt(client, facts);
        if (E.isLeft(plan)) return plan;
        const present = plan.right.agreed.findLast((each) => notAfter(startOf(each), facts));
        const isRevised = present?.value === false && present.from === facts.on;
        return isRevised ? alreadySo : record(PlanRevised.of(facts));
      }),
);

/** The reasons why a plan cannot be closed. */
export type CannotClosePlan =
  MergedOrDead | BegunInMergedStream | PlanIsClosed | NoPlan | BeforePlan | GoalsOpen;

/**
 * Closes a plan. Closing it again with the same outcome records nothing.
 *
 * A plan closes once: a closing of any day refuses another outcome, which would be a correction.
 */
export const closePlan =
  (facts: Facts<typeof PlanClosed>) =>
  (client: State): Decision<CannotClosePlan, PlanClosed> =>
    unlessBegunElsewhere(client, facts, () => {
      const { planId, outcome } = facts;
      const closed = planOf(client, planId)?.closed;
      if (closed !== undefined)
        return closed.outcome === outcome ? alreadySo : refuse(PlanIsClosed.of({ planId }));
      const plan = planAt(client, facts);
      if (E.isLeft(plan)) return plan;
      const open = [...client.plan.goals.values()].filter(
        (goal) => goal.set.planId === planId && isOpenNow(goal),
      );
      return outcome === 'fulfilled' && open.length > 0
        ? refuse(GoalsOpen.of({ goalIds: open.map(({ set }) => set.goalId) }))
        : record(PlanClosed.of(facts));
    });
