import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';
import { about } from '@pavadonis/testing/random';
import type * as Decisions from '../../../src/client/registration/decisions';
import { client, type DecisionsOf } from '../../support/decisions';
import { either } from '../../support/random-facts';

const nextDay = civilDate('2024-02-06');

/** Every decision of the chapter. */
export const registrationDecisions: DecisionsOf<typeof Decisions> = {
  registerClient: {
    atRandom: about(Client.registerClient, clientRegistered, { sex: either('female', 'male') }),
    refused: {
      ClientAlreadyRegistered: client(clientRegistered()).when(
        Client.registerClient(clientRegistered.facts({ sex: 'male' })),
      ),
      RegisteredTooEarly: client().when(
        Client.registerClient(clientRegistered.facts({ arrivedOn: nextDay })),
      ),
      StatelessWithNationality: client().when(
        Client.registerClient(clientRegistered.facts({ stateless: true })),
      ),
    },
  },
  recordDeath: {
    atRandom: about(Client.recordDeath, clientDied),
    refused: {
      ClientNotRegistered: client().when(Client.recordDeath(clientDied.facts())),
      ClientHasDied: client(clientRegistered(), clientDied()).when(
        Client.recordDeath(clientDied.facts({ on: nextDay })),
      ),
    },
  },
};
