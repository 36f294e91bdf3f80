import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { planAgreed, planGoalRejected } from '@pavadonis/testing/examples/plan';
import { planned } from './support/planned';

describe('rejecting a goal', () => {
  it('records that the client turned a proposed goal down', () =>
    client(...planned)
      .when(Client.rejectGoal(planGoalRejected.facts()))
      .records(planGoalRejected()));

  it('is refused once the client has agreed to the plan', () =>
    client(...planned, planAgreed())
      .when(Client.rejectGoal(planGoalRejected.facts({ on: civilDate('2024-03-01') })))
      .refuses({ _tag: 'NotAllowedInGoalState', lifecycle: 'accepted' }));
});
