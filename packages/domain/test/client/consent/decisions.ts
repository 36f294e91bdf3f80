import * as Client from '@pavadonis/domain/client';
import { consentGiven, consentWithdrawn, serviceDeclined } from '@pavadonis/testing/examples/consent';
import { clientRegistered, unaccompaniedMinorRegistered } from '@pavadonis/testing/examples/registration';
import { about } from '@pavadonis/testing/random';
import fc from 'fast-check';
import type * as Decisions from '../../../src/client/consent/decisions';
import { client, type DecisionsOf } from '../../support/decisions';
import { either } from '../../support/random-facts';

const scopes = fc.subarray<Client.ConsentScope>(['service', 'referral', 'statistics'], { minLength: 1 });

/** Every decision of the chapter. */
export const consentDecisions: DecisionsOf<typeof Decisions> = {
  giveConsent: {
    atRandom: about(Client.giveConsent, consentGiven, { scopes, givenBy: either('client', 'guardian') }),
    refused: {
      ClientNotRegistered: client().when(Client.giveConsent(consentGiven.facts())),
      OfAge: client(clientRegistered()).when(Client.giveConsent(consentGiven.facts({ givenBy: 'guardian' }))),
      GuardianNeeded: client(unaccompaniedMinorRegistered()).when(Client.giveConsent(consentGiven.facts())),
    },
  },
  withdrawConsent: {
    atRandom: about(Client.withdrawConsent, consentWithdrawn, { scopes }),
    refused: {
      ClientNotRegistered: client().when(Client.withdrawConsent(consentWithdrawn.facts())),
    },
  },
  declineService: {
    atRandom: about(Client.declineService, serviceDeclined),
    refused: {
      ClientNotRegistered: client().when(Client.declineService(serviceDeclined.facts())),
    },
  },
};
