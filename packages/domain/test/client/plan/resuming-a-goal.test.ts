import { describe, it } from '@jest/globals';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { planAgreed, planGoalPutOnHold, planGoalResumed } from '@pavadonis/testing/examples/plan';
import { planned } from './support/planned';

describe('resuming a goal', () => {
  it('takes a resting goal up again', () =>
    client(...planned, planGoalPutOnHold())
      .when(Client.resumeGoal(planGoalResumed.facts()))
      .records(planGoalResumed()));

  it('is refused to a goal that does not rest', () => {
    client(...planned)
      .when(Client.resumeGoal(planGoalResumed.facts()))
      .refuses({ _tag: 'NotAllowedInGoalState', lifecycle: 'proposed' });
    client(...planned, planAgreed())
      .when(Client.resumeGoal(planGoalResumed.facts()))
      .refuses({ _tag: 'NotAllowedInGoalState', lifecycle: 'accepted' });
  });
});
