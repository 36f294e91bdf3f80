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
  planGoalNotAchieved,
  planGoalProgressed,
  planGoalPutOnHold,
  planGoalSet,
} from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;
const planned = [...supported, planDrawnUp(), planGoalSet()] as const;

describe('giving a goal up as not achieved', () => {
  it('completes the goal, from rest too', () => {
    for (const before of [[], [planGoalPutOnHold()]])
      client(...planned, ...before)
        .when(Client.failGoal(planGoalNotAchieved.facts()))
        .records(planGoalNotAchieved());
  });

  it('records nothing when the goal ended so already', () =>
    client(...planned, planGoalNotAchieved())
      .when(Client.failGoal(planGoalNotAchieved.facts()))
      .recordsNothing());

  it('is refused once the goal is done with', () =>
    client(...planned, planGoalAchieved())
      .when(Client.failGoal(planGoalNotAchieved.facts()))
      .refuses({ _tag: 'GoalIs', lifecycle: 'completed' }));

  it('is judged by where the goal stood on its day when it is entered late', () => {
    const late = { on: civilDate('2024-03-01') };
    client(...planned, planGoalProgressed(), planGoalCancelled())
      .when(Client.failGoal(planGoalNotAchieved.facts(late)))
      .records(planGoalNotAchieved(late));
  });

  it('is refused after the plan was closed', () =>
    client(...planned, planClosed({ on: civilDate('2024-03-01'), outcome: 'abandoned' }))
      .when(Client.failGoal(planGoalNotAchieved.facts()))
      .refuses({ _tag: 'PlanIsClosed', planId }));

  it('is refused without such a goal', () =>
    client(...supported)
      .when(Client.failGoal(planGoalNotAchieved.facts()))
      .refuses({ _tag: 'NoSuchGoal', goalId }));

  it('is refused before the goal was set', () =>
    client(...planned)
      .when(Client.failGoal(planGoalNotAchieved.facts({ on: civilDate('2024-02-18') })))
      .refuses({ _tag: 'BeforeGoal', setOn: civilDate('2024-02-19') }));
});
