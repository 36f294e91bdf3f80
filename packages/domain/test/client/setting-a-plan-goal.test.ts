import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { applied, registered, started } from '../support/examples/client';
import { goalId, planId } from '../support/examples/ids';
import { planClosed, planDrawnUp, planGoalSet } from '../support/examples/work';
import { client } from '../support/given';

const supported = [registered(), applied(), started()] as const;

describe('setting a plan goal', () => {
  it('records the goal once the plan is drawn up', () =>
    client(...supported, planDrawnUp())
      .when(Client.setPlanGoal(planGoalSet.facts()))
      .records(planGoalSet()));

  it('may be due on the day it is set', () => {
    const today = { targetOn: planGoalSet().on };
    client(...supported, planDrawnUp())
      .when(Client.setPlanGoal(planGoalSet.facts(today)))
      .records(planGoalSet(today));
  });

  it('records nothing when the same goal is set again', () =>
    client(...supported, planDrawnUp(), planGoalSet())
      .when(Client.setPlanGoal(planGoalSet.facts()))
      .recordsNothing());

  it('is refused where another goal has the id', () =>
    client(...supported, planDrawnUp(), planGoalSet())
      .when(Client.setPlanGoal(planGoalSet.facts({ term: 'short' })))
      .refuses({ _tag: 'GoalIdTaken', goalId }));

  it('is refused where it would be due before it is set', () =>
    client(...supported, planDrawnUp())
      .when(Client.setPlanGoal(planGoalSet.facts({ targetOn: civilDate('2024-02-18') })))
      .refuses({ _tag: 'DueBeforeSet' }));

  it('is refused without the plan', () =>
    client(...supported)
      .when(Client.setPlanGoal(planGoalSet.facts()))
      .refuses({ _tag: 'NoPlan', planId }));

  it('is refused once the plan is closed', () =>
    client(...supported, planDrawnUp(), planClosed({ outcome: 'abandoned' }))
      .when(Client.setPlanGoal(planGoalSet.facts()))
      .refuses({ _tag: 'PlanIsClosed', planId }));

  it('is refused before the plan was drawn up', () =>
    client(...supported, planDrawnUp())
      .when(Client.setPlanGoal(planGoalSet.facts({ on: civilDate('2024-02-18') })))
      .refuses({ _tag: 'BeforePlan', drawnUpOn: civilDate('2024-02-19') }));
});
