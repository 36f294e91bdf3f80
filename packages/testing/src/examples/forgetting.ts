import { civilDate, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';
import { operationId } from './ids';

// How long the file of the client of `registration.ts` is kept, and how the client is forgotten, years after the service.

/** Makes a `RetentionConfirmed` of 7 January 2030, or with other facts where they are given. */
export const retentionConfirmed = example(
  Client.RetentionConfirmed,
  {
    on: civilDate('2030-01-07'),
    keptUntil: civilDate('2030-12-31'),
    source: written(Text, 'Regulation (EU) 2021/1060, Art. 82'),
  },
  { operationId },
);

/** Makes a `ForgettingRequested` of 14 January 2031, or with other facts where they are given. */
export const forgettingRequested = example(Client.ForgettingRequested, {
  on: civilDate('2031-01-14'),
  dueOn: civilDate('2031-02-13'),
  ground: 'no_longer_needed',
});

/** Makes a `ForgettingWithdrawn` of 20 January 2031, or with other facts where they are given. */
export const forgettingWithdrawn = example(Client.ForgettingWithdrawn, { on: civilDate('2031-01-20') });

/** Makes a `ClientForgotten` of 13 February 2031, or with other facts where they are given. */
export const clientForgotten = example(Client.ClientForgotten, {
  on: civilDate('2031-02-13'),
  ground: 'no_longer_needed',
});
