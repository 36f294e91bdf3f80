import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { goalId, planId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import {
  planClosed,
  planDrawnUp,
  planGoalCancelled,
  planGoalProgressed,
  planGoalPutOnHold,
  planGoalRejected,
  planGoalSet,
} from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;
const planned = [...supported, planDrawnUp(), planGoalSet()] as const;

describe('putting a goal on hold', () => {
  it('lets the goal rest', () =>
    client(...planned)
      .when(Client.putGoalOnHold(planGoalPutOnHold.facts()))
      .records(planGoalPutOnHold()));

  it('records nothing when the goal rests already', () =>
    client(...planned, planGoalPutOnHold())
      .when(Client.putGoalOnHold(planGoalPutOnHold.facts()))
      .recordsNothing());

  it('is refused once the goal is done with', () =>
    client(...planned, planGoalRejected())
      .when(Client.putGoalOnHold(planGoalPutOnHold.facts()))
      .refuses({ _tag: 'GoalIs', lifecycle: 'rejected' }));

  it('is judged by where the goal stood on its day when it is entered late', () => {
    const late = { on: civilDate('2024-03-01') };
    client(...planned, planGoalProgressed(), planGoalCancelled())
      .when(Client.putGoalOnHold(planGoalPutOnHold.facts(late)))
      .records(planGoalPutOnHold(late));
  });

  it('is refused after the plan was closed', () =>
    client(...planned, planClosed({ on: civilDate('2024-03-01'), outcome: 'abandoned' }))
      .when(Client.putGoalOnHold(planGoalPutOnHold.facts()))
      .refuses({ _tag: 'PlanIsClosed', planId }));

  it('is refused without such a goal', () =>
    client(...supported)
      .when(Client.putGoalOnHold(planGoalPutOnHold.facts()))
      .refuses({ _tag: 'NoSuchGoal', goalId }));

  it('is refused before the goal was set', () =>
    client(...planned)
      .when(Client.putGoalOnHold(planGoalPutOnHold.facts({ on: civilDate('2024-02-18') })))
      .refuses({ _tag: 'BeforeGoal', setOn: civilDate('2024-02-19') }));
});
