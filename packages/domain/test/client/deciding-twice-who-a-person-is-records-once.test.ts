import { describe, it } from '@jest/globals';
import { civilDate, ClientId, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { about, type AtATime, expectOnceOnly, stateAfter } from '@pavadonis/testing';
import * as person from '@pavadonis/testing/examples/client';
import * as wishes from '@pavadonis/testing/examples/consent';
import * as family from '@pavadonis/testing/examples/family';
import * as identity from '@pavadonis/testing/examples/identity';
import * as ids from '@pavadonis/testing/examples/ids';
import { exampleId } from '@pavadonis/testing/examples/ids';
import fc from 'fast-check';

// a boy who turns 18 on 2 June 2024
const story: readonly Client.Event[] = [
  family.unaccompanied(),
  person.moved(),
  identity.externalIdLinked(),
  family.guardianAppointed(),
  wishes.consentGiven({ givenBy: 'guardian' }),
  family.familyLinked({ on: civilDate('2024-03-11'), relation: 'other' }),
  identity.externalIdUnlinked(),
  family.guardianEnded(),
  wishes.consentWithdrawn(),
  family.familyUnlinked({ on: civilDate('2024-05-20') }),
  identity.duplicateSuspected({ on: civilDate('2024-05-27') }),
  wishes.consentGiven({ on: civilDate('2024-06-03') }),
];

const either = <A>(...values: readonly A[]) => fc.constantFrom(...values);
const survivorId = either(ids.otherClientId, exampleId(ClientId, 3));
const otherId = survivorId;
const value = either(text('case 24-0117'), text('case 24-0230'));
const householdId = either(ids.householdId, ids.otherHouseholdId);
const guardianId = either(ids.guardianId, ids.otherGuardianId);
const scopes = fc.subarray<Client.ConsentScope>(['service', 'referral', 'statistics'], { minLength: 1 });

const survivor = stateAfter(Client, [person.registered()]);
const merging: fc.Arbitrary<AtATime<Client.State, Client.Event>> = survivorId.map(
  (id) => (when) => Client.mergeClients({ ...when, clientId: ids.clientId, survivorId: id }, survivor),
);

const inLife: fc.Arbitrary<AtATime<Client.State, Client.Event>> = fc.oneof(
  about(Client.registerClient, family.unaccompanied, { sex: either('female', 'male') }),
  about(Client.linkExternalId, identity.externalIdLinked, { value }),
  about(Client.unlinkExternalId, identity.externalIdUnlinked, { value }),
  about(Client.suspectDuplicate, identity.duplicateSuspected, { otherId }),
  about(Client.dismissDuplicate, identity.duplicateDismissed, { otherId }),
  about(Client.linkFamily, family.familyLinked, { householdId, relation: either('child', 'sibling') }),
  about(Client.unlinkFamily, family.familyUnlinked, { householdId }),
  about(Client.appointGuardian, family.guardianAppointed, { guardianId }),
  about(Client.endGuardianship, family.guardianEnded, { guardianId }),
  about(Client.giveConsent, wishes.consentGiven, { scopes, givenBy: either('client', 'guardian') }),
  about(Client.withdrawConsent, wishes.consentWithdrawn, { scopes }),
  about(Client.declineService, wishes.declined),
);

const ending: fc.Arbitrary<AtATime<Client.State, Client.Event>> = fc.oneof(
  merging,
  about(Client.revertMerge, identity.mergeReverted, { survivorId }),
  about(Client.recordDeath, wishes.died),
);

describe('a decision about who a person is', () => {
  it('made twice records once', () => expectOnceOnly(Client, story, inLife));

  it('made twice records once, where persons are merged, told apart again and die', () =>
    expectOnceOnly(
      Client,
      story,
      fc.oneof({ weight: 3, arbitrary: inLife }, { weight: 2, arbitrary: ending }),
    ));
});
