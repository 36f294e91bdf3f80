import { describe, it } from '@jest/globals';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { planGoalAchieved, planGoalNotAchieved, planGoalPutOnHold } from '@pavadonis/testing/examples/plan';
import { planned } from './support/planned';

describe('giving a goal up as not achieved', () => {
  it('completes the goal, from rest too', () => {
    for (const before of [[], [planGoalPutOnHold()]])
      client(...planned, ...before)
        .when(Client.failGoal(planGoalNotAchieved.facts()))
        .records(planGoalNotAchieved());
  });

  it('is refused once the goal is done with', () =>
    client(...planned, planGoalAchieved())
      .when(Client.failGoal(planGoalNotAchieved.facts()))
      .refuses({ _tag: 'NotAllowedInGoalState', lifecycle: 'completed' }));
});
