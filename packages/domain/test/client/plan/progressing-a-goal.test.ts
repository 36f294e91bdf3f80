import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import {
  planGoalCancelled,
  planGoalProgressed,
  planGoalPutOnHold,
  planGoalSet,
} from '@pavadonis/testing/examples/plan';
import { planned, supported } from './support/planned';

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

  it('is refused while the goal rests or is done with', () => {
    const on = civilDate('2024-03-04');
    client(...planned, planGoalPutOnHold({ on }))
      .when(Client.progressGoal(planGoalProgressed.facts()))
      .refuses({ _tag: 'NotAllowedInGoalState', lifecycle: 'on-hold' });
    client(...planned, planGoalCancelled({ on }))
      .when(Client.progressGoal(planGoalProgressed.facts()))
      .refuses({ _tag: 'NotAllowedInGoalState', lifecycle: 'cancelled' });
  });
});
