import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { registered } from '@pavadonis/testing/examples/client';
import { familyLinked, familyUnlinked } from '@pavadonis/testing/examples/family';
import { otherHouseholdId } from '@pavadonis/testing/examples/ids';

const unlink = (overrides: Parameters<typeof familyUnlinked.facts>[0] = {}) =>
  Client.unlinkFamily(familyUnlinked.facts(overrides));

describe('unlinking a family', () => {
  it('records that the person left the household', () =>
    client(registered(), familyLinked()).when(unlink()).records(familyUnlinked()));

  it('records nothing where the person does not belong to the household', () => {
    client(registered()).when(unlink()).recordsNothing();
    client(registered(), familyLinked())
      .when(unlink({ householdId: otherHouseholdId }))
      .recordsNothing();
    client(registered(), familyLinked(), familyUnlinked())
      .when(unlink({ on: civilDate('2024-09-02') }))
      .recordsNothing();
  });

  it('is refused where nobody is registered', () =>
    client().when(unlink()).refuses({ _tag: 'NotRegistered' }));
});
