import { civilDate, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { example } from '../example';
import { registered } from './client';
import { guardianId, householdId } from './ids';

// The household of the person of `client.ts`, and an invented boy who came without parents and is 18 on 2 June 2024.

export const familyLinked = example(Client.FamilyLinked, {
  on: civilDate('2024-02-05'),
  householdId,
  relation: 'parent',
});

export const familyUnlinked = example(Client.FamilyUnlinked, { on: civilDate('2024-08-19'), householdId });

export const unaccompanied = example(
  Client.ClientRegistered,
  registered.facts({
    sex: 'male',
    arrivalMode: 'spontaneous',
    unaccompaniedMinor: true,
    birth: { date: civilDate('2006-06-02'), precision: 'day' },
  }),
);

export const guardianAppointed = example(Client.GuardianAppointed, {
  on: civilDate('2024-02-08'),
  guardianId,
  authority: written(Text, 'bāriņtiesa of the town'),
});

export const guardianEnded = example(Client.GuardianEnded, { on: civilDate('2024-04-30'), guardianId });
