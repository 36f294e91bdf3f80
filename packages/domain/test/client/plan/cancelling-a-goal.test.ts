import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { goalId, planId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import {
  planClosed,
  planDrawnUp,
  planGoalAchieved,
  planGoalCancelled,
  planGoalProgressed,
  planGoalPutOnHold,
  planGoalSet,
} from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;
const planned = [...supported, planDrawnUp(), planGoalSet()] as const;

describe('cancelling a goal', () => {
  it('gives the goal up, from rest too', () => {
    for (const before of [[], [planGoalPutOnHold()]])
      client(...planned, ...before)
        .when(Client.cancelGoal(planGoalCancelled.facts()))
        .records(planGoalCancelled());
  });

  it('records nothing when the goal is cancelled already', () =>
    client(...planned, planGoalCancelled())
      .when(Client.cancelGoal(planGoalCancelled.facts()))
      .recordsNothing());

  it('is refused once the goal is done with', () =>
    client(...planned, planGoalAchieved())
      .when(Client.cancelGoal(planGoalCancelled.facts({ on: civilDate('2025-02-03') })))
      .refuses({ _tag: 'GoalIs', lifecycle: 'completed' }));

  it('is judged by where the goal stood on its day when it is entered late', () => {
    const late = { on: civilDate('2024-03-01') };
    client(...planned, planGoalProgressed(), planGoalAchieved())
      .when(Client.cancelGoal(planGoalCancelled.facts(late)))
      .records(planGoalCancelled(late));
  });

  it('is refused after the plan was closed', () =>
    client(...planned, planClosed({ on: civilDate('2024-03-01'), outcome: 'abandoned' }))
      .when(Client.cancelGoal(planGoalCancelled.facts()))
      .refuses({ _tag: 'PlanIsClosed', planId }));

  it('is refused without such a goal', () =>
    client(...supported)
      .when(Client.cancelGoal(planGoalCancelled.facts()))
      .refuses({ _tag: 'NoSuchGoal', goalId }));

  it('is refused before the goal was set', () =>
    client(...planned)
      .when(Client.cancelGoal(planGoalCancelled.facts({ on: civilDate('2024-02-18') })))
      .refuses({ _tag: 'BeforeGoal', setOn: civilDate('2024-02-19') }));
});
