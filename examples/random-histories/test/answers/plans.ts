import * as Plans from '@pavadonis/projection-plan-status';
import { expect } from '@jest/globals';
import type { Figures, Question } from '../oracle/question';
import { plain } from './caseload';

/** Returns the states of plans and goals, from the plan status. */
export const planFigures = (rows: Plans.PlanStatusView, question: Question): Figures => {
  const { asOf } = question;
  const goals = Plans.goalsToDate(rows, { asOf });
  const share = Plans.shareOfTerminalGoals(goals);
  expect(share?.denominator ?? 0).toBe(goals.length);
  return {
    plans: Plans.clientPlans(rows, { asOf })
      .map(({ client, standing, planId, noPlan }) => [client, standing, planId ?? noPlan].join(' '))
      .sort(),
    countPlans: plain(Object.entries(Plans.clientsByPlanStanding(rows, { asOf }))),
    countNoPlan: plain(Object.entries(Plans.clientsByReasonForNoPlan(rows, { asOf }))),
    goals: plain(
      Plans.goalCounts(goals).map(({ lifecycle, achievement = 'none', term, area, serviceEnded, count }) => [
        [lifecycle, achievement, term, area, serviceEnded].join(' '),
        count,
      ]),
    ),
    overdue: Plans.overdueGoals(rows, { asOf })
      .map(({ goal }) => goal.goalId)
      .sort(),
    done: share?.numerator ?? 0,
    leftOpen: Plans.episodesEndedWithOpenGoalsIn(rows, question, { asOf })
      .flatMap(({ episode, goals: open }) => open.map(({ goalId }) => `${episode.episodeId} ${goalId}`))
      .sort(),
  };
};
