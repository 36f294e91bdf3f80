import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { goalId, planId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import {
  planAgreed,
  planClosed,
  planDrawnUp,
  planGoalRejected,
  planGoalSet,
} from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;
const planned = [...supported, planDrawnUp(), planGoalSet()] as const;

describe('rejecting a goal', () => {
  it('records that the client turned a proposed goal down', () =>
    client(...planned)
      .when(Client.rejectGoal(planGoalRejected.facts()))
      .records(planGoalRejected()));

  it('records nothing when the goal is rejected already', () =>
    client(...planned, planGoalRejected())
      .when(Client.rejectGoal(planGoalRejected.facts()))
      .recordsNothing());

  it('is refused once the client has agreed to the plan', () =>
    client(...planned, planAgreed())
      .when(Client.rejectGoal(planGoalRejected.facts({ on: civilDate('2024-03-01') })))
      .refuses({ _tag: 'GoalIs', lifecycle: 'accepted' }));

  it('is judged by where the goal stood on its day when it is entered late', () => {
    const late = { on: civilDate('2024-02-20') };
    client(...planned, planAgreed())
      .when(Client.rejectGoal(planGoalRejected.facts(late)))
      .records(planGoalRejected(late));
  });

  it('is refused after the plan was closed', () =>
    client(...planned, planClosed({ on: civilDate('2024-02-20'), outcome: 'abandoned' }))
      .when(Client.rejectGoal(planGoalRejected.facts()))
      .refuses({ _tag: 'PlanIsClosed', planId }));

  it('is refused without such a goal', () =>
    client(...supported)
      .when(Client.rejectGoal(planGoalRejected.facts()))
      .refuses({ _tag: 'NoSuchGoal', goalId }));

  it('is refused before the goal was set', () =>
    client(...planned)
      .when(Client.rejectGoal(planGoalRejected.facts({ on: civilDate('2024-02-18') })))
      .refuses({ _tag: 'BeforeGoal', setOn: civilDate('2024-02-19') }));
});
