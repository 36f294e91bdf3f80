import { describe, expect, it } from '@jest/globals';
import { civilDate, month } from '@pavadonis/domain';
import { PlanGoalSet, type Recordable } from '@pavadonis/domain/client';
import {
  episodesEndedWithOpenGoalsIn,
  goalsToDate,
  overdueGoals,
  planStatus,
} from '@pavadonis/projection-plan-status';
import { client, clientNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { laterEpisodeId, laterPlanId, otherGoalId } from '@pavadonis/testing/examples/ids';
import {
  planDrawnUp,
  planGoalAchieved,
  planGoalProgressed,
  planGoalSet,
} from '@pavadonis/testing/examples/plan';
import { clientDied } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';

const on = civilDate;
const end = serviceEnded({ on: on('2018-06-15') });
const plan = [
  serviceStarted({ on: on('2018-01-10') }),
  planDrawnUp({ on: on('2018-01-20') }),
  planGoalSet({ on: on('2018-01-20'), targetOn: on('2018-05-31') }),
] as const;
type Recorded = readonly Recordable[];

describe('a goal that is due', () => {
  const overdue = (day: string, ...events: Recorded) =>
    overdueGoals(given(client(...plan, ...events)).in(planStatus), { asOf: on(day) }).length;

  it.each([
    ['on the day', '2018-05-31', [], 0],
    ['on the day after', '2018-06-01', [], 1],
    ['and was achieved late, before that', '2018-06-09', [planGoalAchieved({ on: on('2018-06-10') })], 1],
    ['and was achieved late, from then on', '2018-06-10', [planGoalAchieved({ on: on('2018-06-10') })], 0],
    ['and whose service ended', '2018-06-15', [end], 0],
  ] as const)('%s is overdue or not', (_, day, events, count) => {
    expect(overdue(day, ...events)).toBe(count);
  });

  it('on no day is never overdue', () => {
    const { targetOn, ...facts } = planGoalSet.facts();
    expect(targetOn).toBeDefined();
    const rows = given(client(PlanGoalSet.of(facts))).in(planStatus);
    expect(overdueGoals(rows, { asOf: on('2099-01-01') })).toEqual([]);
    expect(goalsToDate(rows, { asOf: on('2099-01-01') })).toHaveLength(1);
  });
});

describe('goals open at the end', () => {
  const rows = given(
    client(
      ...plan,
      planGoalProgressed({ on: on('2018-03-01') }),
      planGoalSet({ on: on('2018-01-20'), goalId: otherGoalId }),
      planGoalAchieved({ on: on('2018-04-01'), goalId: otherGoalId }),
      end,
    ),
    clientNo(2)(...plan, planGoalAchieved({ on: on('2018-04-01') }), end),
    clientNo(3)(...plan),
  ).in(planStatus);

  it('are cancelled then, with their achievement', () => {
    const first = (day: string) => goalsToDate(rows, { asOf: on(day) })[0];
    expect(first('2018-06-14')).toMatchObject({ lifecycle: 'active', serviceEnded: false });
    expect(first('2018-06-15')).toMatchObject({
      lifecycle: 'cancelled',
      achievement: 'improving',
      serviceEnded: true,
    });
  });

  it('are not those closed, nor of other episodes', () => {
    expect(goalsToDate(rows, { asOf: on('2018-07-01') }).map(({ serviceEnded }) => serviceEnded)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('are listed by the episodes that ended in a period', () => {
    const june = { from: on('2018-06-01'), to: on('2018-06-30') };
    expect(episodesEndedWithOpenGoalsIn(rows, june)).toMatchObject([
      { episode: { end: '2018-06-15' }, goals: [{ goalId: plan[2].goalId }] },
    ]);
    expect(episodesEndedWithOpenGoalsIn(rows, month('2018-06'))).toHaveLength(1);
    expect(episodesEndedWithOpenGoalsIn(rows, june, { asOf: on('2018-06-14') })).toEqual([]);
    expect(episodesEndedWithOpenGoalsIn(rows, { from: on('2018-06-16'), to: on('2018-06-30') })).toEqual([]);
    expect(episodesEndedWithOpenGoalsIn(rows, { from: on('2018-06-01'), to: on('2018-06-14') })).toEqual([]);
  });

  it('are cancelled by the first end, or by a death', () => {
    const lifecycles = (day: string, ...events: Recorded) =>
      goalsToDate(given(client(...plan, ...events)).in(planStatus), { asOf: on(day) }).map(
        ({ lifecycle }) => lifecycle,
      );
    const later = serviceEnded({ on: on('2018-09-01') });
    expect(lifecycles('2018-06-15', end, later)).toEqual(['cancelled']);
    expect(lifecycles('2018-06-15', later, end)).toEqual(['cancelled']);
    expect(lifecycles('2018-05-09', clientDied({ on: on('2018-05-10') }), end)).toEqual(['proposed']);
    expect(lifecycles('2018-05-10', clientDied({ on: on('2018-05-10') }), end)).toEqual(['cancelled']);
  });

  it('are none of what is recorded to begin after a death', () => {
    const dead = given(
      client(
        clientDied({ on: on('2018-05-10') }),
        serviceStarted({ on: on('2018-06-01') }),
        planDrawnUp({ on: on('2018-06-02') }),
        planGoalSet({ on: on('2018-06-02'), targetOn: on('2018-06-10') }),
        end,
      ),
    ).in(planStatus);
    expect(episodesEndedWithOpenGoalsIn(dead, month('2018-06'))).toEqual([]);
    expect(goalsToDate(dead, { asOf: on('2018-07-01') })).toEqual([]);
    expect(overdueGoals(dead, { asOf: on('2018-07-01') })).toEqual([]);
  });

  it('stay open in the plan of a later episode', () => {
    const cameBack = given(
      client(
        ...plan,
        end,
        serviceStarted({ on: on('2018-09-01'), episodeId: laterEpisodeId }),
        planDrawnUp({ on: on('2018-09-02'), episodeId: laterEpisodeId, planId: laterPlanId }),
        planGoalSet({ on: on('2018-09-02'), planId: laterPlanId, goalId: otherGoalId }),
      ),
    ).in(planStatus);
    expect(goalsToDate(cameBack, { asOf: on('2018-10-01') }).map(({ lifecycle }) => lifecycle)).toEqual([
      'cancelled',
      'proposed',
    ]);
  });
});
