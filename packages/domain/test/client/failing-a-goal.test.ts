import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, registered, started } from '@pavadonis/testing/examples/client';
import { goalId, planId } from '@pavadonis/testing/examples/ids';
import {
  goalAchieved,
  goalCancelled,
  goalNotAchieved,
  goalProgressed,
  goalPutOnHold,
  planClosed,
  planDrawnUp,
  planGoalSet,
} from '@pavadonis/testing/examples/work';

const supported = [registered(), applied(), started()] as const;
const planned = [...supported, planDrawnUp(), planGoalSet()] as const;

describe('giving a goal up as not achieved', () => {
  it('completes the goal, from rest too', () => {
    for (const before of [[], [goalPutOnHold()]])
      client(...planned, ...before)
        .when(Client.failGoal(goalNotAchieved.facts()))
        .records(goalNotAchieved());
  });

  it('records nothing when the goal ended so already', () =>
    client(...planned, goalNotAchieved())
      .when(Client.failGoal(goalNotAchieved.facts()))
      .recordsNothing());

  it('is refused once the goal is done with', () =>
    client(...planned, goalAchieved())
      .when(Client.failGoal(goalNotAchieved.facts()))
      .refuses({ _tag: 'GoalIs', lifecycle: 'completed' }));

  it('is judged by where the goal stood on its day when it is entered late', () => {
    const late = { on: civilDate('2024-03-01') };
    client(...planned, goalProgressed(), goalCancelled())
      .when(Client.failGoal(goalNotAchieved.facts(late)))
      .records(goalNotAchieved(late));
  });

  it('is refused after the plan was closed', () =>
    client(...planned, planClosed({ on: civilDate('2024-03-01'), outcome: 'abandoned' }))
      .when(Client.failGoal(goalNotAchieved.facts()))
      .refuses({ _tag: 'PlanIsClosed', planId }));

  it('is refused without such a goal', () =>
    client(...supported)
      .when(Client.failGoal(goalNotAchieved.facts()))
      .refuses({ _tag: 'NoSuchGoal', goalId }));

  it('is refused before the goal was set', () =>
    client(...planned)
      .when(Client.failGoal(goalNotAchieved.facts({ on: civilDate('2024-02-18') })))
      .refuses({ _tag: 'BeforeGoal', setOn: civilDate('2024-02-19') }));
});
