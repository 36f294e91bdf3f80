import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, registered, started } from '@pavadonis/testing/examples/client';
import { goalId, planId } from '@pavadonis/testing/examples/ids';
import {
  goalAchieved,
  goalCancelled,
  goalProgressed,
  goalRejected,
  goalReopened,
  planClosed,
  planDrawnUp,
  planGoalSet,
} from '@pavadonis/testing/examples/work';

const supported = [registered(), applied(), started()] as const;
const planned = [...supported, planDrawnUp(), planGoalSet()] as const;

describe('reopening a goal', () => {
  it('seeks a goal again that was done with', () => {
    for (const done of [goalAchieved(), goalCancelled(), goalRejected()])
      client(...planned, done)
        .when(Client.reopenGoal(goalReopened.facts()))
        .records(goalReopened());
  });

  it('records nothing when the goal is sought again already', () =>
    client(...planned, goalAchieved(), goalReopened())
      .when(Client.reopenGoal(goalReopened.facts()))
      .recordsNothing());

  it('is refused to a goal that is still sought', () => {
    client(...planned)
      .when(Client.reopenGoal(goalReopened.facts()))
      .refuses({ _tag: 'GoalIs', lifecycle: 'proposed' });
    client(...planned, goalProgressed())
      .when(Client.reopenGoal(goalReopened.facts()))
      .refuses({ _tag: 'GoalIs', lifecycle: 'active' });
  });

  it('is judged by where the goal stood on its day when it is entered late', () => {
    const late = { on: civilDate('2025-03-03') };
    client(...planned, goalAchieved(), goalReopened())
      .when(Client.reopenGoal(goalReopened.facts(late)))
      .records(goalReopened(late));
  });

  it('is refused after the plan was closed', () =>
    client(...planned, goalAchieved(), planClosed({ on: civilDate('2025-03-01'), outcome: 'abandoned' }))
      .when(Client.reopenGoal(goalReopened.facts()))
      .refuses({ _tag: 'PlanIsClosed', planId }));

  it('is refused without such a goal', () =>
    client(...supported)
      .when(Client.reopenGoal(goalReopened.facts()))
      .refuses({ _tag: 'NoSuchGoal', goalId }));

  it('is refused before the goal was set', () =>
    client(...planned)
      .when(Client.reopenGoal(goalReopened.facts({ on: civilDate('2024-02-18') })))
      .refuses({ _tag: 'BeforeGoal', setOn: civilDate('2024-02-19') }));
});
