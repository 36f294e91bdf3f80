import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';
import type * as Decisions from '../../src/client/registration/decisions';
import { client, type ScenariosOf } from './support/scenarios';

const nextDay = civilDate('2024-02-06');

export const registration: ScenariosOf<typeof Decisions> = {
  registerClient: {
    ClientAlreadyRegistered: client(clientRegistered()).when(
      Client.registerClient(clientRegistered.facts({ sex: 'male' })),
    ),
    RegisteredTooEarly: client().when(Client.registerClient(clientRegistered.facts({ arrivedOn: nextDay }))),
  },
  recordDeath: {
    ClientNotRegistered: client().when(Client.recordDeath(clientDied.facts())),
    ClientHasDied: client(clientRegistered(), clientDied()).when(
      Client.recordDeath(clientDied.facts({ on: nextDay })),
    ),
  },
};
