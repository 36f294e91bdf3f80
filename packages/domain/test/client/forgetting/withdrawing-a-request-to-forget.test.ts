import { describe, it } from '@jest/globals';
import { addDays } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import {
  clientForgotten,
  forgettingRequested,
  forgettingWithdrawn,
} from '@pavadonis/testing/examples/forgetting';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

const withdraw = (facts: Parameters<typeof forgettingWithdrawn.facts>[0] = {}) =>
  Client.withdrawForgetting(forgettingWithdrawn.facts(facts));
const asked = [clientRegistered(), forgettingRequested()] as const;

describe('taking a request to forget back', () => {
  it('is recorded while the request stands', () =>
    client(...asked)
      .when(withdraw())
      .records(forgettingWithdrawn()));

  it('records nothing if it was taken back at that moment', () =>
    client(...asked, forgettingWithdrawn())
      .when(withdraw())
      .recordsNothing());

  it('is refused before the request, after it was taken back, and without one', () => {
    const none = { _tag: 'NoForgettingRequested' } as const;
    client(...asked)
      .when(withdraw({ on: addDays(forgettingRequested().on, -1) }))
      .refuses(none);
    client(...asked, forgettingWithdrawn())
      .when(withdraw({ on: addDays(forgettingWithdrawn().on, 1) }))
      .refuses(none);
    client(clientRegistered()).when(withdraw()).refuses(none);
  });

  it('is refused once the client is forgotten', () =>
    client(...asked, clientForgotten())
      .when(withdraw())
      .refuses({ _tag: 'ClientIsForgotten', on: clientForgotten().on }));
});
