import { describe, it } from '@jest/globals';
import { civilDate, ClientId, text } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { about, type AtATime, expectOnceOnly, stateAfter } from '@pavadonis/testing';
import { consentGiven, consentWithdrawn, serviceDeclined } from '@pavadonis/testing/examples/consent';
import {
  familyLinked,
  familyUnlinked,
  guardianAppointed,
  guardianEnded,
} from '@pavadonis/testing/examples/family';
import * as identity from '@pavadonis/testing/examples/identity';
import * as ids from '@pavadonis/testing/examples/ids';
import { exampleId } from '@pavadonis/testing/examples/ids';
import {
  clientDied,
  clientRegistered,
  unaccompaniedMinorRegistered,
} from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import fc from 'fast-check';

// a boy who turns 18 on 2 June 2024
const story: readonly Client.Event[] = [
  unaccompaniedMinorRegistered(),
  residenceChanged(),
  identity.externalIdLinked(),
  guardianAppointed(),
  consentGiven({ givenBy: 'guardian' }),
  familyLinked({ on: civilDate('2024-03-11'), relation: 'other' }),
  identity.externalIdUnlinked(),
  guardianEnded(),
  consentWithdrawn(),
  familyUnlinked({ on: civilDate('2024-05-20') }),
  identity.duplicateSuspected({ on: civilDate('2024-05-27') }),
  consentGiven({ on: civilDate('2024-06-03') }),
];

const either = <A>(...values: readonly A[]) => fc.constantFrom(...values);
const survivorId = either(ids.otherClientId, exampleId(ClientId, 3));
const otherId = survivorId;
const value = either(text('case 24-0117'), text('case 24-0230'));
const householdId = either(ids.householdId, ids.otherHouseholdId);
const guardianId = either(ids.guardianId, ids.otherGuardianId);
const scopes = fc.subarray<Client.ConsentScope>(['service', 'referral', 'statistics'], { minLength: 1 });

const survivor = stateAfter(Client, [clientRegistered()]);
const merging: fc.Arbitrary<AtATime<Client.State, Client.Event>> = survivorId.map(
  (id) => (when) => Client.mergeClients({ ...when, clientId: ids.clientId, survivorId: id }, survivor),
);

const inLife: fc.Arbitrary<AtATime<Client.State, Client.Event>> = fc.oneof(
  about(Client.registerClient, unaccompaniedMinorRegistered, { sex: either('female', 'male') }),
  about(Client.linkExternalId, identity.externalIdLinked, { value }),
  about(Client.unlinkExternalId, identity.externalIdUnlinked, { value }),
  about(Client.suspectDuplicate, identity.duplicateSuspected, { otherId }),
  about(Client.dismissDuplicate, identity.duplicateDismissed, { otherId }),
  about(Client.linkFamily, familyLinked, { householdId, relation: either('child', 'sibling') }),
  about(Client.unlinkFamily, familyUnlinked, { householdId }),
  about(Client.appointGuardian, guardianAppointed, { guardianId }),
  about(Client.endGuardianship, guardianEnded, { guardianId }),
  about(Client.giveConsent, consentGiven, { scopes, givenBy: either('client', 'guardian') }),
  about(Client.withdrawConsent, consentWithdrawn, { scopes }),
  about(Client.declineService, serviceDeclined),
);

const ending: fc.Arbitrary<AtATime<Client.State, Client.Event>> = fc.oneof(
  merging,
  about(Client.revertMerge, identity.mergeReverted, { survivorId }),
  about(Client.recordDeath, clientDied),
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
