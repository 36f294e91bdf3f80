import * as t from 'io-ts';
import { refusal } from '../../event/refusal';
import { CivilDate } from '../../vocabulary/civil-date';
import { GoalId, PlanId } from '../../vocabulary/id';
import { GoalLifecycle } from './events';

/** The client has no such plan. Goals and agreement need a plan that is drawn up. */
export const NoPlan = refusal('NoPlan', { planId: PlanId });
export type NoPlan = t.TypeOf<typeof NoPlan>;

/** Another plan, or the same one of another day, has this id. */
export const PlanIdTaken = refusal('PlanIdTaken', { planId: PlanId });
export type PlanIdTaken = t.TypeOf<typeof PlanIdTaken>;

/** Another plan of the episode is open. An episode has one open plan at a time. */
export const PlanOpen = refusal('PlanOpen', { planId: PlanId });
export type PlanOpen = t.TypeOf<typeof PlanOpen>;

/** The plan is closed. */
export const PlanIsClosed = refusal('PlanIsClosed', { planId: PlanId });
export type PlanIsClosed = t.TypeOf<typeof PlanIsClosed>;

/** The day lies before the one on which the plan was drawn up. */
export const BeforePlan = refusal('BeforePlan', { drawnUpOn: CivilDate });
export type BeforePlan = t.TypeOf<typeof BeforePlan>;

/** Goals of the plan are still open, so it is not fulfilled. */
export const GoalsOpen = refusal('GoalsOpen', { goalIds: t.readonlyArray(GoalId) });
export type GoalsOpen = t.TypeOf<typeof GoalsOpen>;

/** The client has no such goal. */
export const NoSuchGoal = refusal('NoSuchGoal', { goalId: GoalId });
export type NoSuchGoal = t.TypeOf<typeof NoSuchGoal>;

/** Another goal has this id. */
export const GoalIdTaken = refusal('GoalIdTaken', { goalId: GoalId });
export type GoalIdTaken = t.TypeOf<typeof GoalIdTaken>;

/** The goal's lifecycle does not allow this step in the state that it had at that moment. */
export const NotAllowedInGoalState = refusal('NotAllowedInGoalState', { lifecycle: GoalLifecycle });
export type NotAllowedInGoalState = t.TypeOf<typeof NotAllowedInGoalState>;

/** The day lies before the one on which the goal was set. */
export const BeforeGoal = refusal('BeforeGoal', { setOn: CivilDate });
export type BeforeGoal = t.TypeOf<typeof BeforeGoal>;

/** The goal is due before the day on which it is set. */
export const DueBeforeSet = refusal('DueBeforeSet');
export type DueBeforeSet = t.TypeOf<typeof DueBeforeSet>;

/** Lists the refusals about plans and goals. */
export const planRefusals = [
  NoPlan,
  PlanIdTaken,
  PlanOpen,
  PlanIsClosed,
  BeforePlan,
  GoalsOpen,
  NoSuchGoal,
  GoalIdTaken,
  NotAllowedInGoalState,
  BeforeGoal,
  DueBeforeSet,
] as const;
