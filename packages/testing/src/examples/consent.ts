import { civilDate, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';

// The consent that the client of `registration.ts` gave and took back, and the service that was declined.

/** Makes a `ConsentGiven` of 12 February 2024, or with other facts where they are given. */
export const consentGiven = example(Client.ConsentGiven, {
  on: civilDate('2024-02-12'),
  scopes: ['service', 'referral'],
  givenBy: 'client',
});

/** Makes a `ConsentWithdrawn` of 6 May 2024, or with other facts where they are given. */
export const consentWithdrawn = example(Client.ConsentWithdrawn, {
  on: civilDate('2024-05-06'),
  scopes: ['referral'],
});

/** Makes a `ServiceDeclined` of 7 February 2024, or with other facts where they are given. */
export const serviceDeclined = example(
  Client.ServiceDeclined,
  { on: civilDate('2024-02-07') },
  { reason: written(Text, 'as the client said') },
);
