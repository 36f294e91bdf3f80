import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { stateAfter } from '@pavadonis/testing';
import { goalId, laterPlanId, otherGoalId } from '@pavadonis/testing/examples/ids';
import * as work from '@pavadonis/testing/examples/work';

const on = civilDate('2024-06-03');
const standing = (...events: readonly Client.Event[]) => {
  const goal = stateAfter(Client, [work.planDrawnUp(), ...events]).plan.goals.get(goalId);
  const last = goal?.standings.at(-1)?.value;
  return last && [last.lifecycle, last.achievement];
};

describe('where a goal stands', () => {
  it('is proposed until the plan is agreed, then accepted', () => {
    expect(standing(work.planGoalSet())).toEqual(['proposed', undefined]);
    expect(standing(work.planGoalSet(), work.planAgreed())).toEqual(['accepted', undefined]);
  });

  it('is not accepted with another plan', () => {
    const inLater = work.planGoalSet({ planId: laterPlanId, on: work.planAgreed().on });
    for (const events of [
      [inLater, work.planAgreed()],
      [work.planAgreed(), work.planDrawnUp({ planId: laterPlanId }), inLater],
    ])
      expect(standing(...events)).toEqual(['proposed', undefined]);
  });

  it('stays where work on it came to when a revised plan is agreed anew', () => {
    const anew = [work.planRevised(), work.planAgreed({ on: civilDate('2024-07-15') })];
    expect(standing(work.planGoalSet(), work.goalProgressed(), ...anew)).toEqual(['active', 'improving']);
  });

  it('is accepted from the start in an agreed plan, and proposed again once that is revised', () => {
    const later = work.planGoalSet({ on: civilDate('2024-07-08') });
    expect(standing(work.planAgreed(), later)).toEqual(['accepted', undefined]);
    expect(standing(work.planAgreed(), work.planRevised(), later)).toEqual(['proposed', undefined]);
  });

  const table: readonly (readonly [
    move: Client.GoalMove,
    lifecycle: Client.GoalLifecycle,
    achievement: Client.GoalAchievement | undefined,
  ])[] = [
    [work.goalProgressed({ on, achievement: 'no-change' }), 'active', 'no-change'],
    [work.goalAchieved({ on, achievement: 'achieved' }), 'completed', 'achieved'],
    [work.goalAchieved({ on, achievement: 'sustaining' }), 'active', 'sustaining'],
    [work.goalNotAchieved({ on, achievement: 'not-attainable' }), 'completed', 'not-attainable'],
    [work.goalPutOnHold({ on }), 'on-hold', 'improving'],
    [work.goalResumed({ on }), 'active', 'improving'],
    [work.goalCancelled({ on }), 'cancelled', 'improving'],
    [work.goalRejected({ on }), 'rejected', 'improving'],
    [work.goalReopened({ on }), 'active', 'in-progress'],
  ];

  it.each(table)('after progress, then %j: %s, %s', (move, lifecycle, achievement) => {
    expect(standing(work.planGoalSet(), work.goalProgressed(), move)).toEqual([lifecycle, achievement]);
  });

  it('stays where it is once it is done with, until it is reopened', () => {
    const done = [
      [work.goalAchieved({ on }), ['completed', 'achieved']],
      [work.goalNotAchieved({ on }), ['completed', 'no-progress']],
      [work.goalCancelled({ on }), ['cancelled', undefined]],
      [work.goalRejected({ on }), ['rejected', undefined]],
    ] as const;
    for (const [end, where] of done) {
      for (const [move] of table.filter(([{ type }]) => type !== 'PlanGoalReopened'))
        expect(standing(work.planGoalSet(), end, move)).toEqual(where);
      expect(standing(work.planGoalSet(), end, work.goalReopened({ on }))).toEqual(['active', 'in-progress']);
    }
  });

  it('is what an end entered late made of it, whatever was recorded after that day', () => {
    const late = work.goalCancelled({ on: civilDate('2024-03-01') });
    expect(standing(work.planGoalSet(), work.goalProgressed(), late)).toEqual(['cancelled', undefined]);
  });

  it('is done with when completed, cancelled or rejected', () => {
    const done = (
      ['proposed', 'accepted', 'active', 'on-hold', 'completed', 'cancelled', 'rejected'] as const
    ).filter((lifecycle) => Client.isTerminal({ lifecycle }));
    expect(done).toEqual(['completed', 'cancelled', 'rejected']);
  });

  it('is its own, and that of no other goal', () => {
    const other = work.goalCancelled({ on, goalId: otherGoalId });
    expect(standing(work.planGoalSet(), work.planGoalSet({ goalId: otherGoalId }), other)).toEqual([
      'proposed',
      undefined,
    ]);
  });

  it('is not known for a goal that was never set', () => {
    expect(standing(work.goalCancelled({ on }))).toBeUndefined();
  });
});
