import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import type { Recordable } from '@pavadonis/domain/client';
import { goalCounts, goalsToDate, planStatus, shareOfTerminalGoals } from '@pavadonis/projection-plan-status';
import { client, clientNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { goalId, otherGoalId } from '@pavadonis/testing/examples/ids';
import {
  planAgreed,
  planDrawnUp,
  planGoalAchieved,
  planGoalCancelled,
  planGoalNotAchieved,
  planGoalProgressed,
  planGoalPutOnHold,
  planGoalRejected,
  planGoalReopened,
  planGoalResumed,
  planGoalSet,
  planRevised,
} from '@pavadonis/testing/examples/plan';
import { serviceStarted } from '@pavadonis/testing/examples/service';

const on = civilDate;
const drawnUp = planDrawnUp({ on: on('2018-01-20') });
const agreed = planAgreed({ on: on('2018-01-25') });
const goal = planGoalSet({ on: on('2018-01-20') });
const plan = [serviceStarted({ on: on('2018-01-10') }), drawnUp, goal] as const;
type Recorded = readonly Recordable[];

const standing = (day: string, ...events: Recorded) =>
  goalsToDate(given(client(...events)).in(planStatus), { asOf: on(day) }).map(
    ({ lifecycle, achievement }) => [lifecycle, achievement],
  );

describe('a goal', () => {
  it('does not count before it is set', () => {
    expect(standing('2018-01-19', ...plan)).toEqual([]);
  });

  it('is proposed until the plan is agreed, and accepted from then on', () => {
    expect(standing('2018-01-24', ...plan, agreed)).toEqual([['proposed', undefined]]);
    expect(standing('2018-01-25', ...plan, agreed)).toEqual([['accepted', undefined]]);
  });

  it('counts once, as set first, where another has its id', () => {
    const twice = [
      ...plan,
      planGoalSet({ on: on('2018-02-10'), term: 'long' }),
      planGoalAchieved({ on: on('2018-03-01') }),
    ];
    expect(standing('2018-03-01', ...twice)).toEqual([['completed', 'achieved']]);
    const rows = given(client(...twice)).in(planStatus);
    expect(goalsToDate(rows, { asOf: on('2018-03-01') })).toMatchObject([{ goal: { term: goal.term } }]);
  });

  it('set in an agreed plan is accepted at once, in a revised one proposed', () => {
    const other = planGoalSet({ on: on('2018-02-10'), goalId: otherGoalId });
    const events = [...plan, agreed, other] as const;
    expect(standing('2018-02-10', ...events)).toEqual([
      ['accepted', undefined],
      ['accepted', undefined],
    ]);
    expect(standing('2018-02-10', ...events, planRevised({ on: on('2018-02-05') })).at(1)).toEqual([
      'proposed',
      undefined,
    ]);
  });

  it.each([
    ['progressed', planGoalProgressed({ on: on('2018-03-01') }), 'active', 'improving'],
    ['achieved', planGoalAchieved({ on: on('2018-03-01') }), 'completed', 'achieved'],
    [
      'achieved and kept up',
      planGoalAchieved({ on: on('2018-03-01'), achievement: 'sustaining' }),
      'active',
      'sustaining',
    ],
    ['not achieved', planGoalNotAchieved({ on: on('2018-03-01') }), 'completed', 'no-progress'],
    ['put on hold', planGoalPutOnHold({ on: on('2018-03-01') }), 'on-hold', undefined],
    ['resumed', planGoalResumed({ on: on('2018-03-01') }), 'active', undefined],
    ['cancelled', planGoalCancelled({ on: on('2018-03-01') }), 'cancelled', undefined],
    ['rejected', planGoalRejected({ on: on('2018-03-01') }), 'rejected', undefined],
  ])('that was %s stands so from that day on', (_, moved, lifecycle, achievement) => {
    expect(standing('2018-02-28', ...plan, agreed, moved)).toEqual([['accepted', undefined]]);
    expect(standing('2018-03-01', ...plan, agreed, moved)).toEqual([[lifecycle, achievement]]);
  });

  it('keeps its achievement while on hold', () => {
    const rests = [
      planGoalProgressed({ on: on('2018-03-01') }),
      planGoalPutOnHold({ on: on('2018-04-01') }),
    ] as const;
    expect(standing('2018-04-01', ...plan, ...rests)).toEqual([['on-hold', 'improving']]);
  });

  it('that is reopened keeps its history', () => {
    const events = [
      ...plan,
      planGoalAchieved({ on: on('2018-03-01') }),
      planGoalReopened({ on: on('2018-05-01') }),
    ] as const;
    expect(standing('2018-04-30', ...events)).toEqual([['completed', 'achieved']]);
    expect(standing('2018-05-01', ...events)).toEqual([['active', 'in-progress']]);
    const [row] = goalsToDate(given(client(...events)).in(planStatus), { asOf: on('2018-06-01') });
    expect(row?.goal.standings.map(({ from }) => from)).toEqual(['2018-01-20', '2018-03-01', '2018-05-01']);
  });

  it('that was never set is not made by its moves', () => {
    expect(standing('2018-06-01', planGoalAchieved(), planGoalReopened(), planAgreed())).toEqual([]);
  });
});

describe('counts of goals', () => {
  const rows = given(
    client(
      ...plan,
      planGoalSet({ on: on('2018-01-20'), goalId: otherGoalId, term: 'short', area: 'housing' }),
    ),
    clientNo(2)(...plan, planGoalAchieved({ on: on('2018-02-01') })),
    clientNo(3)(...plan),
  ).in(planStatus);

  it('are by lifecycle, achievement, term and area, if any', () => {
    const counts = goalCounts(goalsToDate(rows, { asOf: on('2018-02-01') }));
    expect(counts).toHaveLength(3);
    expect(counts).toEqual(
      expect.arrayContaining([
        { lifecycle: 'proposed', term: 'long', area: 'language', serviceEnded: false, count: 2 },
        { lifecycle: 'proposed', term: 'short', area: 'housing', serviceEnded: false, count: 1 },
        {
          lifecycle: 'completed',
          achievement: 'achieved',
          term: 'long',
          area: 'language',
          serviceEnded: false,
          count: 1,
        },
      ]),
    );
  });

  it('have a share that is done with, exact; none without goals', () => {
    expect(shareOfTerminalGoals(goalsToDate(rows, { asOf: on('2018-02-01') }))).toEqual({
      numerator: 1,
      denominator: 4,
    });
    expect(shareOfTerminalGoals([])).toBeUndefined();
  });

  it('name the client and the goal', () => {
    expect(
      goalsToDate(rows, { asOf: on('2018-02-01') }).map(({ client: of, goal: row }) => [
        of.slice(-1),
        row.goalId,
      ]),
    ).toEqual([
      ['1', goalId],
      ['1', otherGoalId],
      ['2', goalId],
      ['3', goalId],
    ]);
  });
});
