import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { stateAfter } from '@pavadonis/testing';
import { goalId, laterPlanId, otherGoalId } from '@pavadonis/testing/examples/ids';
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

const on = civilDate('2024-06-03');
const standing = (...events: readonly Client.Event[]) => {
  const goal = stateAfter(Client, [planDrawnUp(), ...events]).plan.goals.get(goalId);
  const last = goal?.standings.at(-1)?.value;
  return last && [last.lifecycle, last.achievement];
};

describe('where a goal stands', () => {
  it('is proposed until the plan is agreed, then accepted', () => {
    expect(standing(planGoalSet())).toEqual(['proposed', undefined]);
    expect(standing(planGoalSet(), planAgreed())).toEqual(['accepted', undefined]);
  });

  it('is not accepted with another plan', () => {
    const inLater = planGoalSet({ planId: laterPlanId, on: planAgreed().on });
    for (const events of [
      [inLater, planAgreed()],
      [planAgreed(), planDrawnUp({ planId: laterPlanId }), inLater],
    ])
      expect(standing(...events)).toEqual(['proposed', undefined]);
  });

  it('stays the same when a revised plan is agreed anew', () => {
    const anew = [planRevised(), planAgreed({ on: civilDate('2024-07-15') })];
    expect(standing(planGoalSet(), planGoalProgressed(), ...anew)).toEqual(['active', 'improving']);
  });

  it('is accepted in an agreed plan, proposed in a revised one', () => {
    const later = planGoalSet({ on: civilDate('2024-07-08') });
    expect(standing(planAgreed(), later)).toEqual(['accepted', undefined]);
    expect(standing(planAgreed(), planRevised(), later)).toEqual(['proposed', undefined]);
  });

  const table: readonly (readonly [
    move: Client.GoalMove,
    lifecycle: Client.GoalLifecycle,
    achievement: Client.GoalAchievement | undefined,
  ])[] = [
    [planGoalProgressed({ on, achievement: 'no-change' }), 'active', 'no-change'],
    [planGoalAchieved({ on, achievement: 'achieved' }), 'completed', 'achieved'],
    [planGoalAchieved({ on, achievement: 'sustaining' }), 'active', 'sustaining'],
    [planGoalNotAchieved({ on, achievement: 'not-attainable' }), 'completed', 'not-attainable'],
    [planGoalPutOnHold({ on }), 'on-hold', 'improving'],
    [planGoalResumed({ on }), 'active', 'improving'],
    [planGoalCancelled({ on }), 'cancelled', 'improving'],
    [planGoalRejected({ on }), 'rejected', 'improving'],
    [planGoalReopened({ on }), 'active', 'in-progress'],
  ];

  it.each(table)('after progress, then %j: %s, %s', (move, lifecycle, achievement) => {
    expect(standing(planGoalSet(), planGoalProgressed(), move)).toEqual([lifecycle, achievement]);
  });

  it('stays where it is once it is done with, until it is reopened', () => {
    const done = [
      [planGoalAchieved({ on }), ['completed', 'achieved']],
      [planGoalNotAchieved({ on }), ['completed', 'no-progress']],
      [planGoalCancelled({ on }), ['cancelled', undefined]],
      [planGoalRejected({ on }), ['rejected', undefined]],
    ] as const;
    for (const [end, where] of done) {
      for (const [move] of table.filter(([{ type }]) => type !== 'PlanGoalReopened'))
        expect(standing(planGoalSet(), end, move)).toEqual(where);
      expect(standing(planGoalSet(), end, planGoalReopened({ on }))).toEqual(['active', 'in-progress']);
    }
  });

  it('is what an end entered late made of it', () => {
    const late = planGoalCancelled({ on: civilDate('2024-03-01') });
    expect(standing(planGoalSet(), planGoalProgressed(), late)).toEqual(['cancelled', undefined]);
  });

  it('is done with when completed, cancelled or rejected', () => {
    const done = (
      ['proposed', 'accepted', 'active', 'on-hold', 'completed', 'cancelled', 'rejected'] as const
    ).filter((lifecycle) => Client.isTerminal({ lifecycle }));
    expect(done).toEqual(['completed', 'cancelled', 'rejected']);
  });

  it('is its own, and that of no other goal', () => {
    const other = planGoalCancelled({ on, goalId: otherGoalId });
    expect(standing(planGoalSet(), planGoalSet({ goalId: otherGoalId }), other)).toEqual([
      'proposed',
      undefined,
    ]);
  });

  it('is not known for a goal that was never set', () => {
    expect(standing(planGoalCancelled({ on }))).toBeUndefined();
  });
});
