import * as Plans from '@pavadonis/projection-plan-status';
import type { Question } from './question';

/** Returns the figures of the plan status. */
export const planFigures = (
  rows: Plans.PlanStatusView,
  question: Question,
): Readonly<Record<string, unknown>> => {
  const { asOf } = question;
  const goals = Plans.goalsToDate(rows, { asOf });
  return {
    clientPlans: Plans.clientPlans(rows, { asOf }),
    clientsByPlanStanding: Plans.clientsByPlanStanding(rows, { asOf }),
    clientsByReasonForNoPlan: Plans.clientsByReasonForNoPlan(rows, { asOf }),
    goalCounts: Plans.goalCounts(goals),
    overdueGoals: Plans.overdueGoals(rows, { asOf }).map(({ goal }) => goal.goalId),
    shareOfTerminalGoals: Plans.shareOfTerminalGoals(goals),
    episodesEndedWithOpenGoalsIn: Plans.episodesEndedWithOpenGoalsIn(rows, question, { asOf }).map(
      ({ episode, goals: open }) => ({
        episodeId: episode.episodeId,
        goals: open.map(({ goalId }) => goalId),
      }),
    ),
  };
};
