import { describe, it } from '@jest/globals';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import {
  planGoalAchieved,
  planGoalCancelled,
  planGoalProgressed,
  planGoalRejected,
  planGoalReopened,
} from '@pavadonis/testing/examples/plan';
import { planned } from './support/planned';

describe('reopening a goal', () => {
  it('seeks a goal again that was done with', () => {
    for (const done of [planGoalAchieved(), planGoalCancelled(), planGoalRejected()])
      client(...planned, done)
        .when(Client.reopenGoal(planGoalReopened.facts()))
        .records(planGoalReopened());
  });

  it('is refused to a goal that is still sought', () => {
    client(...planned)
      .when(Client.reopenGoal(planGoalReopened.facts()))
      .refuses({ _tag: 'NotAllowedInGoalState', lifecycle: 'proposed' });
    client(...planned, planGoalProgressed())
      .when(Client.reopenGoal(planGoalReopened.facts()))
      .refuses({ _tag: 'NotAllowedInGoalState', lifecycle: 'active' });
  });
});
