import { civilDate, MatchId, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';
import { exampleId, otherClientId } from './ids';

// Identifiers of the client of `registration.ts` in another register, and a second registration of the same client.

const externalId = { scheme: written(Text, 'asylum-case'), value: written(Text, 'case 24-0117') };
const match = { sameAs: exampleId(MatchId, 70) };

/** Makes an `ExternalIdLinked` of 6 February 2024, or with other facts where they are given. */
export const externalIdLinked = example(
  Client.ExternalIdLinked,
  { on: civilDate('2024-02-06'), ...externalId },
  match,
);

/** Makes an `ExternalIdUnlinked` of 4 March 2024, or with other facts where they are given. */
export const externalIdUnlinked = example(
  Client.ExternalIdUnlinked,
  { on: civilDate('2024-03-04'), ...externalId },
  match,
);

/** Makes a `DuplicateSuspected` of 9 September 2024, or with other facts where they are given. */
export const duplicateSuspected = example(Client.DuplicateSuspected, {
  on: civilDate('2024-09-09'),
  otherId: otherClientId,
});

/** Makes a `DuplicateDismissed` of 16 September 2024, or with other facts where they are given. */
export const duplicateDismissed = example(Client.DuplicateDismissed, {
  on: civilDate('2024-09-16'),
  otherId: otherClientId,
});

/** Makes a `ClientsMerged` of 20 September 2024, or with other facts where they are given. */
export const clientsMerged = example(Client.ClientsMerged, {
  on: civilDate('2024-09-20'),
  survivorId: otherClientId,
});

/** Makes a `MergeReverted` of 4 November 2024, or with other facts where they are given. */
export const mergeReverted = example(Client.MergeReverted, {
  on: civilDate('2024-11-04'),
  survivorId: otherClientId,
});
