import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import type { GuardianId, HouseholdId } from '../../vocabulary/id';
import { heldAt, isDuring, type When } from '../../vocabulary/timeline';
import { whileOpen } from '../guards';
import type { ClientNotRegistered, OfAge } from '../refusals';
import { isOfAge } from '../registration/queries';
import type { State } from '../state';
import { FamilyLinked, FamilyUnlinked, GuardianAppointed, GuardianEnded } from './events';

/** The person belongs to another household on that day: there is one at a time. */
export interface InAnotherHousehold {
  readonly _tag: 'InAnotherHousehold';
  readonly householdId: HouseholdId;
}

/** A guardian is for a minor who came without parents. */
export interface NotUnaccompanied {
  readonly _tag: 'NotUnaccompanied';
}

/** The minor has another guardian on that day: there is one at a time. */
export interface HasGuardian {
  readonly _tag: 'HasGuardian';
  readonly guardianId: GuardianId;
}

/** Records that a person belongs to a household, or what they are in it. What they are already records nothing. */
export const linkFamily = (facts: Facts<typeof FamilyLinked>) =>
  whileOpen(facts, (client): Decision<ClientNotRegistered | InAnotherHousehold, FamilyLinked> => {
    if (client.registration.registered === undefined) return refuse({ _tag: 'ClientNotRegistered' });
    const { householdId, relation } = facts;
    const membership = heldAt(client.family.memberships, facts);
    if (sameFacts(membership, { householdId, relation })) return alreadySo;
    return membership === undefined || membership.householdId === householdId
      ? record(FamilyLinked.of(facts))
      : refuse({ _tag: 'InAnotherHousehold', householdId: membership.householdId });
  });

/** Records that a person left a household. One that they do not belong to records nothing. */
export const unlinkFamily = (facts: Facts<typeof FamilyUnlinked>) =>
  whileOpen(facts, (client): Decision<ClientNotRegistered, FamilyUnlinked> => {
    if (client.registration.registered === undefined) return refuse({ _tag: 'ClientNotRegistered' });
    return heldAt(client.family.memberships, facts)?.householdId === facts.householdId
      ? record(FamilyUnlinked.of(facts))
      : alreadySo;
  });

const guardianAt = (client: State, when: When): GuardianId | undefined =>
  client.family.guardianships.findLast((each) => isDuring(each, when))?.guardianId;

/**
 * Records who is guardian of an unaccompanied minor, as which a person of unknown age counts. The guardian they have
 * records nothing.
 */
export const appointGuardian = (facts: Facts<typeof GuardianAppointed>) =>
  whileOpen(
    facts,
    (client): Decision<ClientNotRegistered | NotUnaccompanied | OfAge | HasGuardian, GuardianAppointed> => {
      if (client.registration.registered === undefined) return refuse({ _tag: 'ClientNotRegistered' });
      if (!client.registration.registered.unaccompaniedMinor) return refuse({ _tag: 'NotUnaccompanied' });
      if (isOfAge(client, facts.on)) return refuse({ _tag: 'OfAge' });
      const guardianId = guardianAt(client, facts);
      if (guardianId === facts.guardianId) return alreadySo;
      return guardianId === undefined
        ? record(GuardianAppointed.of(facts))
        : refuse({ _tag: 'HasGuardian', guardianId });
    },
  );

/** Records that a guardianship ended. One that there is not, or that the 18th birthday ended, records nothing. */
export const endGuardianship = (facts: Facts<typeof GuardianEnded>) =>
  whileOpen(facts, (client): Decision<ClientNotRegistered, GuardianEnded> => {
    if (client.registration.registered === undefined) return refuse({ _tag: 'ClientNotRegistered' });
    return guardianAt(client, facts) === facts.guardianId && !isOfAge(client, facts.on)
      ? record(GuardianEnded.of(facts))
      : alreadySo;
  });
