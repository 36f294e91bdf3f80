import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { familyLinked, familyUnlinked } from '@pavadonis/testing/examples/family';
import { otherHouseholdId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';

const unlink = (overrides: Parameters<typeof familyUnlinked.facts>[0] = {}) =>
  Client.unlinkFamily(familyUnlinked.facts(overrides));

describe('unlinking a family', () => {
  it('records that the client left the household', () =>
    client(clientRegistered(), familyLinked()).when(unlink()).records(familyUnlinked()));

  it('records nothing if the client is not in the household', () => {
    client(clientRegistered()).when(unlink()).recordsNothing();
    client(clientRegistered(), familyLinked())
      .when(unlink({ householdId: otherHouseholdId }))
      .recordsNothing();
    client(clientRegistered(), familyLinked(), familyUnlinked())
      .when(unlink({ on: civilDate('2024-09-02') }))
      .recordsNothing();
  });

  it('is refused where nobody is registered', () =>
    client().when(unlink()).refuses({ _tag: 'ClientNotRegistered' }));
});
