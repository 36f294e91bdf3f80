import * as E from 'fp-ts/Either';
import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { Facts } from '../../../event/event';
import { personalFacts } from '../../../event/personal-facts';
import { furthestLimit } from '../../../rules/service-period';
import { heldAt, type When } from '../../../vocabulary/timeline';
import { type MergedOrDead, unlessBegunElsewhere } from '../../guards';
import type { BegunInMergedStream } from '../../identity/refusals';
import { InternationalProtection } from '../../law/events';
import { firstStatusOn, legalAt } from '../../law/queries';
import { isTerminal } from '../../plan/goal-lifecycle';
import { isClosedAt } from '../../plan/queries';
import type { Goal } from '../../plan/state';
import type { State } from '../../state';
import { ServiceExtended } from '../events';
import { coveringEpisode, existingEpisode } from '../guards';
import { limitOf } from '../queries';
import {
  BeyondFurthestLimit,
  NoOpenGoal,
  type NoSuchEpisode,
  NotABeneficiary,
  NotAnExtension,
  type OutsideEpisode,
} from '../refusals';

const isOpen = (goal: Goal, when: When): boolean => {
  const standing = heldAt(goal.standings, when);
  return standing !== undefined && !isTerminal(standing);
};

const hasOpenGoal = (client: State, facts: Facts<typeof ServiceExtended>): boolean =>
  [...client.plan.plans.values()].some(
    (plan) =>
      plan.episodeId === facts.episodeId &&
      heldAt(plan.agreed, facts) === true &&
      !isClosedAt(plan, facts) &&
      [...client.plan.goals.values()].some((goal) => goal.set.planId === plan.planId && isOpen(goal, facts)),
  );

/** The reasons why the service cannot be extended. */
export type CannotExtendService =
  | MergedOrDead
  | BegunInMergedStream
  | NoSuchEpisode
  | OutsideEpisode
  | NotABeneficiary
  | NotAnExtension
  | BeyondFurthestLimit
  | NoOpenGoal;

/**
 * Extends the service past its limit, for an agreed plan with an open goal. The same extension of the same day again
 * records nothing.
 *
 * Under SP-2023 an extension reaches up to 24 months after the first status, for a client who held a status when it
 * was decided. That a plan is needed is our inference.
 */
export const extendService = personalFacts(
  ServiceExtended,
  (facts: Facts<typeof ServiceExtended>) =>
    (client: State): Decision<CannotExtendService, ServiceExtended> =>
      unlessBegunElsewhere(client, facts, () => {
        const { on, episodeId, until } = facts;
        const existing = existingEpisode(client, episodeId);
        if (E.isLeft(existing)) return existing;
        const { extensions, provision } = existing.right;
        if (extensions.some((each) => each.from === on && each.value === until)) return alreadySo;
        const episode = coveringEpisode(existing.right, facts);
        if (E.isLeft(episode)) return episode;
        const limit = limitOf(client, provision.ruleSet, on);
        const first = firstStatusOn(client, on);
        const holdsStatus = InternationalProtection.is(legalAt(client, facts).ground);
        if (limit === undefined || first === undefined || !holdsStatus) return refuse(NotABeneficiary.of());
        if (until <= limit) return refuse(NotAnExtension.of({ limit }));
        const furthest = furthestLimit(provision.ruleSet, first);
        if (until > furthest) return refuse(BeyondFurthestLimit.of({ furthest }));
        return hasOpenGoal(client, facts) ? record(ServiceExtended.of(facts)) : refuse(NoOpenGoal.of());
      }),
);
