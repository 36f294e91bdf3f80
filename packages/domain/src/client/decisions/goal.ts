import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import { sameFacts } from '../../event/equal';
import type { Facts } from '../../event/event';
import type { CivilDate } from '../../vocabulary/civil-date';
import type { GoalId } from '../../vocabulary/id';
import {
  type GoalLifecycle,
  PlanGoalAchieved,
  PlanGoalCancelled,
  PlanGoalNotAchieved,
  PlanGoalProgressed,
  PlanGoalPutOnHold,
  PlanGoalRejected,
  PlanGoalReopened,
  PlanGoalResumed,
  PlanGoalSet,
} from '../events/goal';
import { type GoalMove, isTerminal, moveGoal } from '../goal-lifecycle';
import type { BeforePlan, NoPlan, PlanIsClosed } from '../refusals';
import type { Goal, State } from '../state';
import { planOf } from './plan';

/** Another goal has this id. */
export interface GoalIdTaken {
  readonly _tag: 'GoalIdTaken';
  readonly goalId: GoalId;
}
/** A goal cannot be due before it is set. */
export interface DueBeforeSet {
  readonly _tag: 'DueBeforeSet';
}

/** Sets a goal in a plan. The same goal again records nothing. */
export const setPlanGoal =
  (facts: Facts<typeof PlanGoalSet>) =>
  (client: State): Decision<NoPlan | PlanIsClosed | BeforePlan | GoalIdTaken | DueBeforeSet, PlanGoalSet> => {
    const { on, planId, goalId, targetOn } = facts;
    const goal = PlanGoalSet.of(facts);
    const known = client.goals.get(goalId);
    if (known !== undefined)
      return sameFacts(known.set, goal) ? alreadySo : refuse({ _tag: 'GoalIdTaken', goalId });
    const plan = planOf(client, planId);
    if (plan === undefined) return refuse({ _tag: 'NoPlan', planId });
    if (plan.outcome !== undefined) return refuse({ _tag: 'PlanIsClosed', planId });
    if (on < plan.drawnUpOn) return refuse({ _tag: 'BeforePlan', drawnUpOn: plan.drawnUpOn });
    return targetOn !== undefined && targetOn < on ? refuse({ _tag: 'DueBeforeSet' }) : record(goal);
  };

/** The client has no such goal. */
export interface NoSuchGoal {
  readonly _tag: 'NoSuchGoal';
  readonly goalId: GoalId;
}
/** The goal is where this step does not lead from. */
export interface GoalIs {
  readonly _tag: 'GoalIs';
  readonly lifecycle: GoalLifecycle;
}
/** The day lies before that on which the goal was set. */
export interface BeforeGoal {
  readonly _tag: 'BeforeGoal';
  readonly setOn: CivilDate;
}

type Moved<Move extends GoalMove> = (client: State) => Decision<NoSuchGoal | GoalIs | BeforeGoal, Move>;

const move =
  <Move extends GoalMove>(event: Move, allowed: (goal: Goal) => boolean): Moved<Move> =>
  (client) => {
    const goal = client.goals.get(event.goalId);
    if (goal === undefined) return refuse({ _tag: 'NoSuchGoal', goalId: event.goalId });
    if (event.on < goal.set.on) return refuse({ _tag: 'BeforeGoal', setOn: goal.set.on });
    if (sameFacts({ set: goal.set, ...moveGoal(goal, event) }, goal)) return alreadySo;
    return allowed(goal) ? record(event) : refuse({ _tag: 'GoalIs', lifecycle: goal.lifecycle });
  };

const isSought = (goal: Goal): boolean => !isTerminal(goal) && goal.lifecycle !== 'on-hold';
const isOpen = (goal: Goal): boolean => !isTerminal(goal);

/** Records how work on a goal goes. Refused while it rests or is done with. The result it has records nothing. */
export const progressGoal = (facts: Facts<typeof PlanGoalProgressed>): Moved<PlanGoalProgressed> =>
  move(PlanGoalProgressed.of(facts), isSought);

/** Records that a goal was reached. */
export const achieveGoal = (facts: Facts<typeof PlanGoalAchieved>): Moved<PlanGoalAchieved> =>
  move(PlanGoalAchieved.of(facts), isSought);

/** Records that a goal is no longer sought and was not reached. */
export const failGoal = (facts: Facts<typeof PlanGoalNotAchieved>): Moved<PlanGoalNotAchieved> =>
  move(PlanGoalNotAchieved.of(facts), isOpen);

/** Lets a goal rest. */
export const putGoalOnHold = (facts: Facts<typeof PlanGoalPutOnHold>): Moved<PlanGoalPutOnHold> =>
  move(PlanGoalPutOnHold.of(facts), isOpen);

/** Takes a resting goal up again. */
export const resumeGoal = (facts: Facts<typeof PlanGoalResumed>): Moved<PlanGoalResumed> =>
  move(PlanGoalResumed.of(facts), ({ lifecycle }) => lifecycle === 'on-hold');

/** Gives a goal up before it is reached. */
export const cancelGoal = (facts: Facts<typeof PlanGoalCancelled>): Moved<PlanGoalCancelled> =>
  move(PlanGoalCancelled.of(facts), isOpen);

/** Records that the client turned a proposed goal down. */
export const rejectGoal = (facts: Facts<typeof PlanGoalRejected>): Moved<PlanGoalRejected> =>
  move(PlanGoalRejected.of(facts), ({ lifecycle }) => lifecycle === 'proposed');

/** Seeks a goal again that was done with. */
export const reopenGoal = (facts: Facts<typeof PlanGoalReopened>): Moved<PlanGoalReopened> =>
  move(PlanGoalReopened.of(facts), isTerminal);
