import { describe, expect, it } from '@jest/globals';
import { civilDate, clientStream } from '@pavadonis/domain';
import type { GoalStanding } from '@pavadonis/domain/client';
import type { GoalRow, PlanStatusRows, PlanStatusView } from '@pavadonis/projection-plan-status';
import { ids } from '../../../src/record/ids';
import { goalsOnDay } from '../../../src/report/rows/goals-on-day';

const made = ids(1);
const START = civilDate('2023-01-10');

const rowOf = (
  key: number,
  end: string | undefined,
  goals: readonly (GoalStanding & Partial<GoalRow>)[],
): PlanStatusRows['client'] => {
  const episodeId = made.episode(String(key));
  const planId = made.plan(String(key));
  return {
    stream: clientStream(made.client(key)),
    episodes: [{ episodeId, start: START, ...(end === undefined ? {} : { end: civilDate(end) }) }],
    plans: [{ episodeId, planId, standings: [] }],
    goals: goals.map(({ lifecycle, achievement, term = 'short', area = 'housing', targetOn }, i) => ({
      goalId: made.goal(`${key} ${i}`),
      planId,
      term,
      area,
      ...(targetOn === undefined ? {} : { targetOn }),
      standings: [
        { from: START, value: { lifecycle, ...(achievement === undefined ? {} : { achievement }) } },
      ],
    })),
  };
};

describe('the goals of a day', () => {
  it('are counted by term, lifecycle and achievement, of all areas', () => {
    const rows = [
      rowOf(1, undefined, [
        { lifecycle: 'proposed' },
        { lifecycle: 'active', achievement: 'improving', area: 'health', targetOn: civilDate('2023-06-30') },
        { lifecycle: 'active', achievement: 'improving', area: 'language' },
        { lifecycle: 'completed', achievement: 'achieved', term: 'long' },
      ]),
      rowOf(2, '2023-05-31', [{ lifecycle: 'active', achievement: 'in-progress', term: 'long' }]),
    ];
    const status: PlanStatusView = {
      client: new Map(rows.map((row) => [row.stream, row])),
      persons: new Map(),
    };
    expect(goalsOnDay(status, civilDate('2023-12-31'))).toEqual({
      on: '2023-12-31',
      groups: [
        { term: 'short', lifecycle: 'proposed', achievement: 'none', goals: 1 },
        { term: 'short', lifecycle: 'active', achievement: 'improving', goals: 2 },
        { term: 'long', lifecycle: 'completed', achievement: 'achieved', goals: 1 },
        { term: 'long', lifecycle: 'cancelled', achievement: 'in-progress', goals: 1 },
      ],
      overdue: 1,
      leftOpen: 1,
    });
  });
});
