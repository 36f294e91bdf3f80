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

/** A goal's lifecycle and achievement, FHIR's two axes. A goal has no achievement before work on it began. */
export interface GoalStanding {
  /** The point that the goal has reached between proposal and end. */
  readonly lifecycle: GoalLifecycle;
  /** The result so far; absent before work on the goal began. */
  readonly achievement?: GoalAchievement;
}

/** The events that move a goal once it is set. `decisions/goal-moves.ts` says in which state each is allowed. */
export type GoalMove =
  | PlanGoalProgressed
  | PlanGoalAchieved
  | PlanGoalNotAchieved
  | PlanGoalPutOnHold
  | PlanGoalResumed
  | PlanGoalCancelled
  | PlanGoalRejected
  | PlanGoalReopened;

/** The events that assess a goal. */
export type Assessing = PlanGoalProgressed | PlanGoalAchieved | PlanGoalNotAchieved;

/** The facts of an event that decide the goal's standing after it. */
export type GoalMoveFacts =
  Pick<Assessing, 'type' | 'achievement'> | Pick<Exclude<GoalMove, Assessing>, 'type'>;

/** Returns whether a goal is closed: completed, cancelled or rejected. Only `PlanGoalReopened` leads out of it. */
export const isTerminal = ({ lifecycle }: GoalStanding): boolean =>
  lifecycle === 'completed' || lifecycle === 'cancelled' || lifecycle === 'rejected';

/** Returns the goal's standing that an event leads to, by the table of lifecycle and achievement. */
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

/** Returns a goal's standing after an event. A completed, cancelled or rejected goal moves only by being reopened. */
export const moveGoal = (standing: GoalStanding, event: GoalMoveFacts): GoalStanding =>
  isTerminal(standing) && event.type !== 'PlanGoalReopened' ? standing : placeGoal(standing, event);

/** Accepts a goal that was only proposed, as the client's agreement to the plan does. */
export const acceptGoal = <G extends GoalStanding>(goal: G): G =>
  goal.lifecycle === 'proposed' ? { ...goal, lifecycle: 'accepted' } : goal;
