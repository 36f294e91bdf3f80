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
  planGoalSet,
} from '@pavadonis/testing/examples/plan';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;
const planned = [...supported, planDrawnUp(), planGoalSet()] as const;

describe('progressing a goal', () => {
  it('records how the work goes', () =>
    client(...planned)
      .when(Client.progressGoal(planGoalProgressed.facts()))
      .records(planGoalProgressed()));

  it('records another result', () => {
    const next = { on: civilDate('2024-04-08'), achievement: 'worsening' } as const;
    client(...planned, planGoalProgressed())
      .when(Client.progressGoal(planGoalProgressed.facts(next)))
      .records(planGoalProgressed(next));
  });

  it('records how the work goes on a goal whose plan was taken back', () =>
    client(...supported, planGoalSet())
      .when(Client.progressGoal(planGoalProgressed.facts()))
      .records(planGoalProgressed()));

  it('records nothing when the goal has that result already', () =>
    client(...planned, planGoalProgressed())
      .when(Client.progressGoal(planGoalProgressed.facts()))
      .recordsNothing());

  it('is refused while the goal rests or is done with', () => {
    const on = civilDate('2024-03-04');
    client(...planned, planGoalPutOnHold({ on }))
      .when(Client.progressGoal(planGoalProgressed.facts()))
      .refuses({ _tag: 'GoalIs', lifecycle: 'on-hold' });
    client(...planned, planGoalCancelled({ on }))
      .when(Client.progressGoal(planGoalProgressed.facts()))
      .refuses({ _tag: 'GoalIs', lifecycle: 'cancelled' });
  });

  it('is judged by where the goal stood on its day when it is entered late', () => {
    const late = { on: civilDate('2024-03-01'), achievement: 'worsening' } as const;
    client(...planned, planGoalProgressed(), planGoalCancelled())
      .when(Client.progressGoal(planGoalProgressed.facts(late)))
      .records(planGoalProgressed(late));
  });

  it('is possible up to the day on which the plan was closed, also when it is entered late', () =>
    client(...planned, planClosed({ on: planGoalProgressed().on, outcome: 'abandoned' }))
      .when(Client.progressGoal(planGoalProgressed.facts()))
      .records(planGoalProgressed()));

  it('is refused after the plan was closed', () =>
    client(...planned, planClosed({ on: civilDate('2024-03-01'), outcome: 'abandoned' }))
      .when(Client.progressGoal(planGoalProgressed.facts()))
      .refuses({ _tag: 'PlanIsClosed', planId }));

  it('is refused without such a goal', () =>
    client(...supported)
      .when(Client.progressGoal(planGoalProgressed.facts()))
      .refuses({ _tag: 'NoSuchGoal', goalId }));

  it('is refused before the goal was set', () =>
    client(...planned)
      .when(Client.progressGoal(planGoalProgressed.facts({ on: civilDate('2024-02-18') })))
      .refuses({ _tag: 'BeforeGoal', setOn: civilDate('2024-02-19') }));
});
