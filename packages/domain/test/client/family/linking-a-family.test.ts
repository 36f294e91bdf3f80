import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { familyLinked, familyUnlinked } from '@pavadonis/testing/examples/family';
import { householdId, otherHouseholdId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

const link = (overrides: Parameters<typeof familyLinked.facts>[0] = {}) =>
  Client.linkFamily(familyLinked.facts(overrides));
const other = { on: civilDate('2024-08-19'), householdId: otherHouseholdId };

describe('linking a family', () => {
  it('records that the client belongs to a household', () =>
    client(clientRegistered()).when(link()).records(familyLinked()));

  it('records it after the client left a household nobody knew of', () =>
    client(clientRegistered(), familyUnlinked()).when(link(other)).records(familyLinked(other)));

  it('records another household from the last day in the first one on', () =>
    client(clientRegistered(), familyLinked(), familyUnlinked())
      .when(link(other))
      .records(familyLinked(other)));

  it('records what else the client is in the household', () => {
    const spouse = { on: civilDate('2024-03-01'), relation: 'spouse' } as const;
    client(clientRegistered(), familyLinked()).when(link(spouse)).records(familyLinked(spouse));
  });

  it('records a household from before the known one', () => {
    const earlier = { on: civilDate('2024-02-05'), householdId: otherHouseholdId };
    client(clientRegistered(), familyLinked({ on: civilDate('2024-02-06') }))
      .when(link(earlier))
      .records(familyLinked(earlier));
  });

  it('records nothing where the client belongs to the household so', () =>
    client(clientRegistered(), familyLinked())
      .when(link({ on: civilDate('2024-03-01') }))
      .recordsNothing());

  it('is refused while the client belongs to another household', () => {
    client(clientRegistered(), familyLinked())
      .when(link(other))
      .refuses({ _tag: 'InAnotherHousehold', householdId });
    client(clientRegistered(), familyLinked(), familyUnlinked({ householdId: otherHouseholdId }))
      .when(link(other))
      .refuses({ _tag: 'InAnotherHousehold', householdId });
  });

  it('is refused where nobody is registered', () =>
    client().when(link()).refuses({ _tag: 'ClientNotRegistered' }));
});
