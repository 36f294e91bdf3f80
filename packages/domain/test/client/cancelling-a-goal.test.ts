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
  goalPutOnHold,
  planClosed,
  planDrawnUp,
  planGoalSet,
} from '@pavadonis/testing/examples/work';

const supported = [registered(), applied(), started()] as const;
const planned = [...supported, planDrawnUp(), planGoalSet()] as const;

describe('cancelling a goal', () => {
  it('gives the goal up, from rest too', () => {
    for (const before of [[], [goalPutOnHold()]])
      client(...planned, ...before)
        .when(Client.cancelGoal(goalCancelled.facts()))
        .records(goalCancelled());
  });

  it('records nothing when the goal is cancelled already', () =>
    client(...planned, goalCancelled())
      .when(Client.cancelGoal(goalCancelled.facts()))
      .recordsNothing());

  it('is refused once the goal is done with', () =>
    client(...planned, goalAchieved())
      .when(Client.cancelGoal(goalCancelled.facts({ on: civilDate('2025-02-03') })))
      .refuses({ _tag: 'GoalIs', lifecycle: 'completed' }));

  it('is judged by where the goal stood on its day when it is entered late', () => {
    const late = { on: civilDate('2024-03-01') };
    client(...planned, goalProgressed(), goalAchieved())
      .when(Client.cancelGoal(goalCancelled.facts(late)))
      .records(goalCancelled(late));
  });

  it('is refused after the plan was closed', () =>
    client(...planned, planClosed({ on: civilDate('2024-03-01'), outcome: 'abandoned' }))
      .when(Client.cancelGoal(goalCancelled.facts()))
      .refuses({ _tag: 'PlanIsClosed', planId }));

  it('is refused without such a goal', () =>
    client(...supported)
      .when(Client.cancelGoal(goalCancelled.facts()))
      .refuses({ _tag: 'NoSuchGoal', goalId }));

  it('is refused before the goal was set', () =>
    client(...planned)
      .when(Client.cancelGoal(goalCancelled.facts({ on: civilDate('2024-02-18') })))
      .refuses({ _tag: 'BeforeGoal', setOn: civilDate('2024-02-19') }));
});
