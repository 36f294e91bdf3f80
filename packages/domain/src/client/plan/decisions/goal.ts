import * as E from 'fp-ts/Either';
import { sameFacts } from '../../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../../event/decision';
import type { Facts } from '../../../event/event';
import { personalFacts } from '../../../event/personal-facts';
import { type MergedOrDead, unlessBegunElsewhere } from '../../guards';
import type { BegunInMergedStream } from '../../identity/refusals';
import { coveringEpisode } from '../../service/guards';
import { episodeOf } from '../../service/queries';
import type { OutsideEpisode } from '../../service/refusals';
import type { State } from '../../state';
import { PlanGoalSet } from '../events';
import { planAt } from '../guards';
import { type BeforePlan, DueBeforeSet, GoalIdTaken, type NoPlan, type PlanIsClosed } from '../refusals';

/** The reasons why a goal cannot be set. */
export type CannotSetPlanGoal =
  | MergedOrDead
  | BegunInMergedStream
  | GoalIdTaken
  | NoPlan
  | PlanIsClosed
  | BeforePlan
  | OutsideEpisode
  | DueBeforeSet;

/** Sets a goal in a plan. The same goal again records nothing. */
export const setPlanGoal = personalFacts(
  PlanGoalSet,
  (facts: Facts<typeof PlanGoalSet>) =>
    (client: State): Decision<CannotSetPlanGoal, PlanGoalSet> =>
      unlessBegunElsewhere(client, facts, () => {
        const { on, goalId, targetOn } = facts;
        const goal = PlanGoalSet.of(facts);
        const known = client.plan.goals.get(goalId);
        if (known !== undefined)
          return sameFacts(known.set, goal) ? alreadySo : refuse(GoalIdTaken.of({ goalId }));
        const plan = planAt(client, facts);
        if (E.isLeft(plan)) return plan;
        const episode = episodeOf(client, plan.right.episodeId);
        if (episode !== undefined) {
          const covering = coveringEpisode(episode, facts);
          if (E.isLeft(covering)) return covering;
        }
        return targetOn !== undefined && targetOn < on ? refuse(DueBeforeSet.of()) : record(goal);
      }),
);
