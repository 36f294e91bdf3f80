import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { planGoalAchieved, planGoalCancelled, planGoalPutOnHold } from '@pavadonis/testing/examples/plan';
import { planned } from './support/planned';

describe('cancelling a goal', () => {
  it('gives the goal up, from rest too', () => {
    for (const before of [[], [planGoalPutOnHold()]])
      client(...planned, ...before)
        .when(Client.cancelGoal(planGoalCancelled.facts()))
        .records(planGoalCancelled());
  });

  it('is refused once the goal is done with', () =>
    client(...planned, planGoalAchieved())
      .when(Client.cancelGoal(planGoalCancelled.facts({ on: civilDate('2025-02-03') })))
      .refuses({ _tag: 'NotAllowedInGoalState', lifecycle: 'completed' }));
});
