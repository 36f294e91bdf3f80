import type { CivilDate } from '@pavadonis/domain';
import {
  goalCounts,
  goalsToDate,
  overdueGoals,
  type PlanStatusView,
} from '@pavadonis/projection-plan-status';
import { achievements, type GoalGroup, type GoalsOnDay, lifecycles, terms } from '../report-data';

/** Returns the goals at the end of a day by term, lifecycle and achievement, over all areas. */
export const goalsOnDay = (status: PlanStatusView, on: CivilDate): GoalsOnDay => {
  const counts = goalCounts(goalsToDate(status, { asOf: on }));
  const sum = (holds: (each: (typeof counts)[number]) => boolean): number =>
    counts.reduce((total, each) => total + (holds(each) ? each.count : 0), 0);
  const groups: readonly GoalGroup[] = terms.flatMap((term) =>
    lifecycles.flatMap((lifecycle) =>
      achievements.map((achievement) => ({
        term,
        lifecycle,
        achievement,
        goals: sum(
          (each) =>
            each.term === term &&
            each.lifecycle === lifecycle &&
            (each.achievement ?? 'none') === achievement,
        ),
      })),
    ),
  );
  return {
    on,
    groups: groups.filter(({ goals }) => goals > 0),
    overdue: overdueGoals(status, { asOf: on }).length,
    leftOpen: sum(({ serviceEnded }) => serviceEnded),
  };
};
