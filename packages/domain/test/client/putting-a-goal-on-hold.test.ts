import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, registered, started } from '@pavadonis/testing/examples/client';
import { goalId, planId } from '@pavadonis/testing/examples/ids';
import {
  goalCancelled,
  goalProgressed,
  goalPutOnHold,
  goalRejected,
  planClosed,
  planDrawnUp,
  planGoalSet,
} from '@pavadonis/testing/examples/work';

const supported = [registered(), applied(), started()] as const;
const planned = [...supported, planDrawnUp(), planGoalSet()] as const;

describe('putting a goal on hold', () => {
  it('lets the goal rest', () =>
    client(...planned)
      .when(Client.putGoalOnHold(goalPutOnHold.facts()))
      .records(goalPutOnHold()));

  it('records nothing when the goal rests already', () =>
    client(...planned, goalPutOnHold())
      .when(Client.putGoalOnHold(goalPutOnHold.facts()))
      .recordsNothing());

  it('is refused once the goal is done with', () =>
    client(...planned, goalRejected())
      .when(Client.putGoalOnHold(goalPutOnHold.facts()))
      .refuses({ _tag: 'GoalIs', lifecycle: 'rejected' }));

  it('is judged by where the goal stood on its day when it is entered late', () => {
    const late = { on: civilDate('2024-03-01') };
    client(...planned, goalProgressed(), goalCancelled())
      .when(Client.putGoalOnHold(goalPutOnHold.facts(late)))
      .records(goalPutOnHold(late));
  });

  it('is refused after the plan was closed', () =>
    client(...planned, planClosed({ on: civilDate('2024-03-01'), outcome: 'abandoned' }))
      .when(Client.putGoalOnHold(goalPutOnHold.facts()))
      .refuses({ _tag: 'PlanIsClosed', planId }));

  it('is refused without such a goal', () =>
    client(...supported)
      .when(Client.putGoalOnHold(goalPutOnHold.facts()))
      .refuses({ _tag: 'NoSuchGoal', goalId }));

  it('is refused before the goal was set', () =>
    client(...planned)
      .when(Client.putGoalOnHold(goalPutOnHold.facts({ on: civilDate('2024-02-18') })))
      .refuses({ _tag: 'BeforeGoal', setOn: civilDate('2024-02-19') }));
});
