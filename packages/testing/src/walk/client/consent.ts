import { ageClass } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import fc from 'fast-check';
import { act } from '../client-act';
import { rarely } from '../pick';

const scopes = fc.subarray<Client.ConsentScope>(['service', 'referral', 'statistics'], { minLength: 1 });

/** Consent given and taken back, and the service declined. */
export const consent = {
  giveConsent: act({ scopes, otherwise: rarely }, ({ scopes: given, otherwise }, { when, client }) => {
    const isChild = ageClass(Client.registeredAs(client)?.birth, when.on) === 'child';
    return Client.giveConsent({
      ...when,
      scopes: given,
      givenBy: isChild === otherwise ? 'client' : 'guardian',
    });
  }),
  withdrawConsent: act({ scopes }, (facts, { when }) => Client.withdrawConsent({ ...when, ...facts })),
  declineService: act({}, (_, { when }) => Client.declineService({ ...when })),
};
