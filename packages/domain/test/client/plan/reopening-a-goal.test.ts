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
  planGoalRejected,
  planGoalReopened,
  planGoalSet,
} from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;
const planned = [...supported, planDrawnUp(), planGoalSet()] as const;

describe('reopening a goal', () => {
  it('seeks a goal again that was done with', () => {
    for (const done of [planGoalAchieved(), planGoalCancelled(), planGoalRejected()])
      client(...planned, done)
        .when(Client.reopenGoal(planGoalReopened.facts()))
        .records(planGoalReopened());
  });

  it('records nothing when the goal is sought again already', () =>
    client(...planned, planGoalAchieved(), planGoalReopened())
      .when(Client.reopenGoal(planGoalReopened.facts()))
      .recordsNothing());

  it('is refused to a goal that is still sought', () => {
    client(...planned)
      .when(Client.reopenGoal(planGoalReopened.facts()))
      .refuses({ _tag: 'GoalIs', lifecycle: 'proposed' });
    client(...planned, planGoalProgressed())
      .when(Client.reopenGoal(planGoalReopened.facts()))
      .refuses({ _tag: 'GoalIs', lifecycle: 'active' });
  });

  it('is judged by where the goal stood on its day when it is entered late', () => {
    const late = { on: civilDate('2025-03-03') };
    client(...planned, planGoalAchieved(), planGoalReopened())
      .when(Client.reopenGoal(planGoalReopened.facts(late)))
      .records(planGoalReopened(late));
  });

  it('is refused after the plan was closed', () =>
    client(...planned, planGoalAchieved(), planClosed({ on: civilDate('2025-03-01'), outcome: 'abandoned' }))
      .when(Client.reopenGoal(planGoalReopened.facts()))
      .refuses({ _tag: 'PlanIsClosed', planId }));

  it('is refused without such a goal', () =>
    client(...supported)
      .when(Client.reopenGoal(planGoalReopened.facts()))
      .refuses({ _tag: 'NoSuchGoal', goalId }));

  it('is refused before the goal was set', () =>
    client(...planned)
      .when(Client.reopenGoal(planGoalReopened.facts({ on: civilDate('2024-02-18') })))
      .refuses({ _tag: 'BeforeGoal', setOn: civilDate('2024-02-19') }));
});
