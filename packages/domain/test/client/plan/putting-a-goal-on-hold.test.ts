import { describe, it } from '@jest/globals';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { planGoalPutOnHold, planGoalRejected } from '@pavadonis/testing/examples/plan';
import { planned } from './support/planned';

describe('putting a goal on hold', () => {
  it('lets the goal rest', () =>
    client(...planned)
      .when(Client.putGoalOnHold(planGoalPutOnHold.facts()))
      .records(planGoalPutOnHold()));

  it('is refused once the goal is done with', () =>
    client(...planned, planGoalRejected())
      .when(Client.putGoalOnHold(planGoalPutOnHold.facts()))
      .refuses({ _tag: 'NotAllowedInGoalState', lifecycle: 'rejected' }));
});
