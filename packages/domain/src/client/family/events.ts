import * as t from 'io-ts';
import { event } from '../../event/event';
import { GuardianId, HouseholdId } from '../../vocabulary/id';
import { Text } from '../../vocabulary/text';

/** What a person is in a household. Spouses and unmarried minor children are family in the law; the rest is as told. */
export const FamilyRelation = t.keyof({
  spouse: null,
  child: null,
  parent: null,
  sibling: null,
  other: null,
});
export type FamilyRelation = t.TypeOf<typeof FamilyRelation>;

/** A person belongs to a household from a day on. One household at a time. */
export const FamilyLinked = event('FamilyLinked', 1, { householdId: HouseholdId, relation: FamilyRelation });
export type FamilyLinked = t.TypeOf<typeof FamilyLinked>;

/** A person left the household; `on` is the last day. */
export const FamilyUnlinked = event('FamilyUnlinked', 1, { householdId: HouseholdId });
export type FamilyUnlinked = t.TypeOf<typeof FamilyUnlinked>;

/** A guardian was appointed for an unaccompanied minor, by the Orphan's court of that name. */
export const GuardianAppointed = event('GuardianAppointed', 1, { guardianId: GuardianId, authority: Text });
export type GuardianAppointed = t.TypeOf<typeof GuardianAppointed>;

/** Guardianship ended before the 18th birthday, which ends it without an event; `on` is the last day. */
export const GuardianEnded = event('GuardianEnded', 1, { guardianId: GuardianId });
export type GuardianEnded = t.TypeOf<typeof GuardianEnded>;

/** Lists the events of household and guardianship, in the order of the pages. */
export const familyEvents = [FamilyLinked, FamilyUnlinked, GuardianAppointed, GuardianEnded] as const;
export type FamilyEvent = t.TypeOf<(typeof familyEvents)[number]>;
