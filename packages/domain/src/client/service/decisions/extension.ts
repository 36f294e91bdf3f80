import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { Facts } from '../../../event/event';
import { furthestLimit } from '../../../rules/service-period';
import type { CivilDate } from '../../../vocabulary/civil-date';
import { heldAt, type When } from '../../../vocabulary/timeline';
import { whileOpen } from '../../guards';
import { InternationalProtection } from '../../law/events';
import { firstStatusOn, legalAt } from '../../law/queries';
import { isTerminal } from '../../plan/goal-lifecycle';
import { isClosedAt } from '../../plan/queries';
import type { Goal } from '../../plan/state';
import type { NoSuchEpisode, OutsideEpisode } from '../../refusals';
import type { State } from '../../state';
import { ServiceExtended } from '../events';
import { covers, episodeOf, limitOf, outside } from '../queries';

/** Only a person whose ground was refugee or alternative status when it was decided has a limit that can be moved. */
export interface NotABeneficiary {
  readonly _tag: 'NotABeneficiary';
}

/** Support goes on for the sake of an agreed plan with a goal that is still sought. */
export interface NoOpenGoal {
  readonly _tag: 'NoOpenGoal';
}

/** The rule set allows no day as late as this. */
export interface BeyondFurthestLimit {
  readonly _tag: 'BeyondFurthestLimit';
  readonly furthest: CivilDate;
}

/** The limit lies there already, or later. */
export interface NotAnExtension {
  readonly _tag: 'NotAnExtension';
  readonly limit: CivilDate;
}

const isOpen = (goal: Goal, when: When): boolean => {
  const standing = heldAt(goal.standings, when);
  return standing !== undefined && !isTerminal(standing);
};

const hasOpenGoal = (client: State, facts: Facts<typeof ServiceExtended>): boolean =>
  client.plan.plans.some(
    (plan) =>
      plan.episodeId === facts.episodeId &&
      heldAt(plan.agreed, facts) === true &&
      !isClosedAt(plan, facts) &&
      [...client.plan.goals.values()].some((goal) => goal.set.planId === plan.planId && isOpen(goal, facts)),
  );

/**
 * Lets support go on past its limit: under SP-2023 up to 24 months after the first status, for an agreed plan with an
 * open goal, to a person who held a status when it was decided. That a plan is needed is our inference. The same extension
 * of the same day again records nothing.
 */
export const extendService = (facts: Facts<typeof ServiceExtended>) =>
  whileOpen(
    facts,
    (
      client,
    ): Decision<
      NoSuchEpisode | OutsideEpisode | NotABeneficiary | NoOpenGoal | BeyondFurthestLimit | NotAnExtension,
      ServiceExtended
    > => {
      const { on, episodeId, until } = facts;
      const episode = episodeOf(client, episodeId);
      if (episode === undefined) return refuse({ _tag: 'NoSuchEpisode', episodeId });
      if (episode.extensions.some((each) => each.from === on && each.value === until)) return alreadySo;
      if (!covers(episode, facts)) return refuse(outside(episode));
      const limit = limitOf(client, episode.provision.ruleSet, on);
      const first = firstStatusOn(client, on);
      if (
        limit === undefined ||
        first === undefined ||
        !InternationalProtection.is(legalAt(client, facts).ground)
      )
        return refuse({ _tag: 'NotABeneficiary' });
      if (until <= limit) return refuse({ _tag: 'NotAnExtension', limit });
      const furthest = furthestLimit(episode.provision.ruleSet, first);
      if (until > furthest) return refuse({ _tag: 'BeyondFurthestLimit', furthest });
      return hasOpenGoal(client, facts) ? record(ServiceExtended.of(facts)) : refuse({ _tag: 'NoOpenGoal' });
    },
  );
