import { civilDate, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';
import { guardianId, householdId } from './ids';

// The household of the client of `registration.ts`, and the guardian of the boy who came without parents.

/** Makes a `FamilyLinked` of 5 February 2024, or with other facts where they are given. */
export const familyLinked = example(Client.FamilyLinked, {
  on: civilDate('2024-02-05'),
  householdId,
  relation: 'parent',
});

/** Makes a `FamilyUnlinked` of 19 August 2024, or with other facts where they are given. */
export const familyUnlinked = example(Client.FamilyUnlinked, { on: civilDate('2024-08-19'), householdId });

/** Makes a `GuardianAppointed` of 8 February 2024, or with other facts where they are given. */
export const guardianAppointed = example(Client.GuardianAppointed, {
  on: civilDate('2024-02-08'),
  guardianId,
  authority: written(Text, 'bāriņtiesa of the town'),
});

/** Makes a `GuardianEnded` of 30 April 2024, or with other facts where they are given. */
export const guardianEnded = example(Client.GuardianEnded, { on: civilDate('2024-04-30'), guardianId });
