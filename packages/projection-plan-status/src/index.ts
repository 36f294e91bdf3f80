/**
 * Plan status: the standing of each client's plan and goals, overdue goals, and goals left open at the end of the
 * service.
 */
export { planStatus, type PlanStatusRows, type PlanStatusView } from './plan-status';
export type { ClientGoal } from './client-goal';
export type { ClientPlan, ReasonForNoPlan } from './plan-of';
export { clientPlans, clientsByPlanStanding, clientsByReasonForNoPlan } from './reports/client-plans';
export {
  type GoalCount,
  goalCounts,
  goalsToDate,
  overdueGoals,
  shareOfTerminalGoals,
} from './reports/goals-to-date';
export { type OpenGoalsAtEnd, episodesEndedWithOpenGoalsIn } from './reports/open-goals-at-end';
export type {
  ClientRow as PlanStatusClientRow,
  EarlyEnd,
  EpisodeRow as PlanStatusEpisodeRow,
  GoalRow,
  PlanRow,
  PlanStanding,
} from './rows/client';
