import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { goalsToDate, planStatus } from '@pavadonis/projection-plan-status';
import { client } from '@pavadonis/testing';
import {
  planAgreed,
  planDrawnUp,
  planGoalAchieved,
  planGoalProgressed,
  planGoalReopened,
  planGoalSet,
} from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { given } from './support/log';

const on = civilDate;

describe('edge case 30: a goal that was achieved and lost again', () => {
  const log = given(
    client(
      clientRegistered(),
      serviceStarted(),
      planDrawnUp(),
      planGoalSet(),
      planAgreed(),
      planGoalAchieved({ on: on('2025-01-20') }),
      planGoalReopened({ on: on('2025-04-07') }),
      planGoalProgressed({ on: on('2025-04-14'), achievement: 'worsening' }),
    ),
  );

  it('has on each day the state of that day', async () => {
    const view = await log.in(planStatus);
    const standing = (day: string) =>
      goalsToDate(view, { asOf: on(day) }).map(({ lifecycle, achievement }) => [lifecycle, achievement]);
    expect(standing('2025-04-06')).toEqual([['completed', 'achieved']]);
    expect(standing('2025-04-07')).toEqual([['active', 'in-progress']]);
    expect(standing('2025-04-14')).toEqual([['active', 'worsening']]);
  });

  it('keeps the day on which it was achieved', async () => {
    const [found] = goalsToDate(await log.in(planStatus), { asOf: on('2025-06-30') });
    expect(found?.goal.standings).toContainEqual({
      from: '2025-01-20',
      value: { lifecycle: 'completed', achievement: 'achieved' },
    });
  });
});
