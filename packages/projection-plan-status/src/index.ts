/** Plan status: where each client's plan and goals stand; what is overdue; what was left open. */
export {
  countGoals,
  endedWithOpenGoals,
  type GoalCount,
  goalsOn,
  overdueGoals,
  type StandingGoal,
  terminalShare,
} from './reports/goals';
export { planStatus, type PlanStatus, type PlanStatusRows } from './plan-status';
export { persons } from './persons';
export { type ClientPlan, clientPlans, countNoPlan, countPlans, type NoPlan } from './reports/client-plans';
export type { ClientRow, EpisodeRow, GoalRow, PlanRow, PlanStanding } from './rows/client';
