import { describe, expect, it } from '@jest/globals';
import { addDays } from '@pavadonis/domain';
import { project } from '@pavadonis/projection';
import {
  clientPlans,
  goalCounts,
  clientsByPlanStanding,
  episodesEndedWithOpenGoalsIn,
  goalsToDate,
  overdueGoals,
  planStatus,
  shareOfTerminalGoals,
} from '@pavadonis/projection-plan-status';
import { anyLog, someDay } from '@pavadonis/testing/random';
import fc from 'fast-check';

const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);

describe('whatever was recorded', () => {
  it('each plan and goal counts once, with no goal open after', () =>
    fc.assert(
      fc.property(anyLog(['client']), someDay, (log, on) => {
        const rows = project(planStatus, log);
        const { no_plan, drawn_up, agreed, fulfilled, partly_fulfilled, abandoned } = clientsByPlanStanding(
          rows,
          { asOf: on },
        );
        expect(sum([no_plan, drawn_up, agreed, fulfilled, partly_fulfilled, abandoned])).toBe(
          clientPlans(rows, { asOf: on }).length,
        );
        const goals = goalsToDate(rows, { asOf: on });
        expect(sum(goalCounts(goals).map(({ count }) => count))).toBe(goals.length);
        const done = shareOfTerminalGoals(goals)?.numerator ?? 0;
        expect(overdueGoals(rows, { asOf: on }).length + done).toBeLessThanOrEqual(goals.length);
        const diedOn = new Map([...rows.client.values()].map((person) => [person.stream, person.diedOn]));
        for (const left of episodesEndedWithOpenGoalsIn(rows, { from: addDays(on, -60), to: on }))
          for (const goal of left.goals) {
            const [end = on] = [left.episode.end, diedOn.get(left.client)].flatMap((day) => day ?? []).sort();
            expect(goalsToDate(rows, { asOf: end }).find((each) => each.goal === goal)).toMatchObject({
              lifecycle: 'cancelled',
              serviceEnded: true,
            });
          }
      }),
      { numRuns: 200 },
    ));
});
