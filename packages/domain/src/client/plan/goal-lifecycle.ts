import type {
  GoalAchievement,
  GoalLifecycle,
  PlanGoalAchieved,
  PlanGoalCancelled,
  PlanGoalNotAchieved,
  PlanGoalProgressed,
  PlanGoalPutOnHold,
  PlanGoalRejected,
  PlanGoalReopened,
  PlanGoalResumed,
} from './events';

/** Where a goal stands, on FHIR's two axes; no achievement before work on it began. */
export interface GoalStanding {
  readonly lifecycle: GoalLifecycle;
  readonly achievement?: GoalAchievement;
}

/** The events that move a goal once it is set. */
export type GoalMove =
  | PlanGoalProgressed
  | PlanGoalAchieved
  | PlanGoalNotAchieved
  | PlanGoalPutOnHold
  | PlanGoalResumed
  | PlanGoalCancelled
  | PlanGoalRejected
  | PlanGoalReopened;

type Assessing = PlanGoalProgressed | PlanGoalAchieved | PlanGoalNotAchieved;

/** The facts of a move that decide where it puts the goal. */
export type GoalMoveFacts =
  Pick<Assessing, 'type' | 'achievement'> | Pick<Exclude<GoalMove, Assessing>, 'type'>;

/** Whether a goal is done with; only `PlanGoalReopened` leads out of it. */
export const isTerminal = ({ lifecycle }: GoalStanding): boolean =>
  lifecycle === 'completed' || lifecycle === 'cancelled' || lifecycle === 'rejected';

/** Where an event puts a goal: the table of lifecycle and achievement. */
export const placeGoal = (standing: GoalStanding, event: GoalMoveFacts): GoalStanding => {
  switch (event.type) {
    case 'PlanGoalProgressed':
      return { lifecycle: 'active', achievement: event.achievement };
    case 'PlanGoalAchieved':
      return {
        lifecycle: event.achievement === 'achieved' ? 'completed' : 'active',
        achievement: event.achievement,
      };
    case 'PlanGoalNotAchieved':
      return { lifecycle: 'completed', achievement: event.achievement };
    case 'PlanGoalPutOnHold':
      return { ...standing, lifecycle: 'on-hold' };
    case 'PlanGoalResumed':
      return { ...standing, lifecycle: 'active' };
    case 'PlanGoalCancelled':
      return { ...standing, lifecycle: 'cancelled' };
    case 'PlanGoalRejected':
      return { ...standing, lifecycle: 'rejected' };
    case 'PlanGoalReopened':
      return { lifecycle: 'active', achievement: 'in-progress' };
  }
};

/** Where a goal stands after an event. A goal that is completed, cancelled or rejected moves only by being reopened. */
export const moveGoal = (standing: GoalStanding, event: GoalMoveFacts): GoalStanding =>
  isTerminal(standing) && event.type !== 'PlanGoalReopened' ? standing : placeGoal(standing, event);

/** A goal that was only proposed is accepted when the client agrees to the plan. */
export const acceptGoal = <G extends GoalStanding>(goal: G): G =>
  goal.lifecycle === 'proposed' ? { ...goal, lifecycle: 'accepted' } : goal;
