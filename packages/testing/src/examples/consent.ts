import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';

// What the person of `client.ts` wants, and a death that a scenario dates.

export const consentGiven = example(Client.ConsentGiven, {
  on: civilDate('2024-02-12'),
  scopes: ['service', 'referral'],
  givenBy: 'client',
});

export const consentWithdrawn = example(Client.ConsentWithdrawn, {
  on: civilDate('2024-05-06'),
  scopes: ['referral'],
});

export const declined = example(Client.ServiceDeclined, { on: civilDate('2024-02-07') });

export const died = example(Client.ClientDied, { on: civilDate('2024-10-14') });
