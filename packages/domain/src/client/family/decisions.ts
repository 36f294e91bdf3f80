import * as E from 'fp-ts/Either';
import { sameFacts } from '../../codec/equal';
import { alreadySo, type Decision, record, refuse } from '../../event/decision';
import type { Facts } from '../../event/event';
import type { GuardianId } from '../../vocabulary/id';
import { heldAt, isDuring, type When } from '../../vocabulary/timeline';
import { type MergedOrDead, unlessMergedOrDead } from '../guards';
import { registrationOf } from '../registration/guards';
import { isOfAge } from '../registration/queries';
import { type ClientNotRegistered, OfAge } from '../registration/refusals';
import type { State } from '../state';
import { FamilyLinked, FamilyUnlinked, GuardianAppointed, GuardianEnded } from './events';
import { HasGuardian, InAnotherHousehold, NotUnaccompanied } from './refusals';

/** The reasons why a client cannot be linked to a household. */
export type CannotLinkFamily = MergedOrDead | ClientNotRegistered | InAnotherHousehold;

/**
 * Records that a client belongs to a household, and the relation there. A relation that already holds records
 * nothing.
 */
export const linkFamily =
  (facts: Facts<typeof FamilyLinked>) =>
  (client: State): Decision<CannotLinkFamily, FamilyLinked> =>
    unlessMergedOrDead(client, facts, () => {
      const registration = registrationOf(client);
      if (E.isLeft(registration)) return registration;
      const { householdId, relation } = facts;
      const membership = heldAt(client.family.memberships, facts);
      if (sameFacts(membership, { householdId, relation })) return alreadySo;
      return membership === undefined || membership.householdId === householdId
        ? record(FamilyLinked.of(facts))
        : refuse(InAnotherHousehold.of({ householdId: membership.householdId }));
    });

/** The reasons why a client cannot be unlinked from a household. */
export type CannotUnlinkFamily = MergedOrDead | ClientNotRegistered;

/** Records that a client left a household. Leaving a household to which the client does not belong records nothing. */
export const unlinkFamily =
  (facts: Facts<typeof FamilyUnlinked>) =>
  (client: State): Decision<CannotUnlinkFamily, FamilyUnlinked> =>
    unlessMergedOrDead(client, facts, () => {
      const registration = registrationOf(client);
      if (E.isLeft(registration)) return registration;
      return heldAt(client.family.memberships, facts)?.householdId === facts.householdId
        ? record(FamilyUnlinked.of(facts))
        : alreadySo;
    });

const guardianAt = (client: State, when: When): GuardianId | undefined =>
  client.family.guardianships.findLast((each) => isDuring(each, when))?.guardianId;

/** The reasons why a guardian cannot be appointed. */
export type CannotAppointGuardian =
  MergedOrDead | ClientNotRegistered | NotUnaccompanied | OfAge | HasGuardian;

/**
 * Records the guardian of an unaccompanied minor. A client of unknown age counts as a minor. Appointing the present
 * guardian again records nothing.
 */
export const appointGuardian =
  (facts: Facts<typeof GuardianAppointed>) =>
  (client: State): Decision<CannotAppointGuardian, GuardianAppointed> =>
    unlessMergedOrDead(client, facts, () => {
      const registration = registrationOf(client);
      if (E.isLeft(registration)) return registration;
      if (!registration.right.unaccompaniedMinor) return refuse(NotUnaccompanied.of());
      if (isOfAge(client, facts.on)) return refuse(OfAge.of());
      const guardianId = guardianAt(client, facts);
      if (guardianId === facts.guardianId) return alreadySo;
      return guardianId === undefined
        ? record(GuardianAppointed.of(facts))
        : refuse(HasGuardian.of({ guardianId }));
    });

/** The reasons why a guardianship cannot be ended. */
export type CannotEndGuardianship = MergedOrDead | ClientNotRegistered;

/**
 * Records that a guardianship ended. A guardianship that does not exist, or ended on the 18th birthday, records
 * nothing.
 */
export const endGuardianship =
  (facts: Facts<typeof GuardianEnded>) =>
  (client: State): Decision<CannotEndGuardianship, GuardianEnded> =>
    unlessMergedOrDead(client, facts, () => {
      const registration = registrationOf(client);
      if (E.isLeft(registration)) return registration;
      return guardianAt(client, facts) === facts.guardianId && !isOfAge(client, facts.on)
        ? record(GuardianEnded.of(facts))
        : alreadySo;
    });
