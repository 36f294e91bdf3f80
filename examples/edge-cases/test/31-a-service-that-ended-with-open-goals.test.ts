import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import {
  episodesEndedWithOpenGoalsIn,
  goalsToDate,
  overdueGoals,
  planStatus,
} from '@pavadonis/projection-plan-status';
import { client, knownBy, late } from '@pavadonis/testing';
import { planAgreed, planDrawnUp, planGoalSet } from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import { given } from './support/log';

const on = civilDate;
const lastDay = on('2024-05-10');

describe('edge case 31: a service that ended with open goals', () => {
  const log = given(
    client(clientRegistered(), serviceStarted(), planDrawnUp(), planGoalSet(), planAgreed()),
    late('2024-05-14', client(serviceEnded({ on: lastDay, reason: 'left_latvia' }))),
  );

  it('cancels them', async () => {
    const view = await log.in(planStatus);
    const standing = (day: string) =>
      goalsToDate(view, { asOf: on(day) }).map(({ lifecycle, serviceEnded }) => [lifecycle, serviceEnded]);
    expect(standing('2024-05-09')).toEqual([['accepted', false]]);
    expect(standing('2024-05-10')).toEqual([['cancelled', true]]);
    expect(overdueGoals(view, { asOf: on('2025-12-31') })).toEqual([]);
  });

  it('had them open as known before', async () => {
    const [goal] = goalsToDate(await log.in(planStatus, knownBy('2024-05-13')), { asOf: lastDay });
    expect(goal).toMatchObject({ lifecycle: 'accepted', serviceEnded: false });
  });

  it('is listed with its goals', async () => {
    const period = { from: on('2024-05-01'), to: on('2024-05-31') };
    const listed = episodesEndedWithOpenGoalsIn(await log.in(planStatus), period);
    expect(listed.map(({ goals }) => goals.length)).toEqual([1]);
  });
});
