import * as Client from '@pavadonis/domain/client';
import { consentGiven, consentWithdrawn, serviceDeclined } from '@pavadonis/testing/examples/consent';
import { clientRegistered, unaccompaniedMinorRegistered } from '@pavadonis/testing/examples/registration';
import type * as Decisions from '../../src/client/consent/decisions';
import { client, type ScenariosOf } from './support/scenarios';

export const consent: ScenariosOf<typeof Decisions> = {
  giveConsent: {
    ClientNotRegistered: client().when(Client.giveConsent(consentGiven.facts())),
    OfAge: client(clientRegistered()).when(Client.giveConsent(consentGiven.facts({ givenBy: 'guardian' }))),
    GuardianNeeded: client(unaccompaniedMinorRegistered()).when(Client.giveConsent(consentGiven.facts())),
  },
  withdrawConsent: {
    ClientNotRegistered: client().when(Client.withdrawConsent(consentWithdrawn.facts())),
  },
  declineService: {
    ClientNotRegistered: client().when(Client.declineService(serviceDeclined.facts())),
  },
};
