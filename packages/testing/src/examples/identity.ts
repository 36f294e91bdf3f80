import { civilDate, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';
import { otherClientId } from './ids';

// Identifiers of the client of `registration.ts` in another register, and a second registration of the same client.

const externalId = { scheme: written(Text, 'asylum-case'), value: written(Text, 'case 24-0117') };

export const externalIdLinked = example(Client.ExternalIdLinked, {
  on: civilDate('2024-02-06'),
  ...externalId,
});

export const externalIdUnlinked = example(Client.ExternalIdUnlinked, {
  on: civilDate('2024-03-04'),
  ...externalId,
});

export const duplicateSuspected = example(Client.DuplicateSuspected, {
  on: civilDate('2024-09-09'),
  otherId: otherClientId,
});

export const duplicateDismissed = example(Client.DuplicateDismissed, {
  on: civilDate('2024-09-16'),
  otherId: otherClientId,
});

export const clientsMerged = example(Client.ClientsMerged, {
  on: civilDate('2024-09-20'),
  survivorId: otherClientId,
});

export const mergeReverted = example(Client.MergeReverted, {
  on: civilDate('2024-11-04'),
  survivorId: otherClientId,
});
