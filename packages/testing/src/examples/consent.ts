import { civilDate, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';

// The consent that the client of `registration.ts` gave and took back, and the service that was declined.

export const consentGiven = example(Client.ConsentGiven, {
  on: civilDate('2024-02-12'),
  scopes: ['service', 'referral'],
  givenBy: 'client',
});

export const consentWithdrawn = example(Client.ConsentWithdrawn, {
  on: civilDate('2024-05-06'),
  scopes: ['referral'],
});

export const serviceDeclined = example(
  Client.ServiceDeclined,
  { on: civilDate('2024-02-07') },
  { reason: written(Text, 'as the client said') },
);
