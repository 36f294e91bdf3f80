import * as t from 'io-ts';
import { event } from '../../event/event';
import { CivilDate } from '../../vocabulary/civil-date';
import { GuardianId, HouseholdId } from '../../vocabulary/id';
import { Text } from '../../vocabulary/text';

/**
 * The place of a client in a household. Spouses and unmarried minor children are family by law; other relations are
 * recorded as stated.
 */
export const FamilyRelation = t.keyof({
  spouse: null,
  child: null,
  parent: null,
  sibling: null,
  other: null,
});
export type FamilyRelation = t.TypeOf<typeof FamilyRelation>;

/** A client belongs to a household, and to one household at a time. */
export const FamilyLinked = event('FamilyLinked', 1, {
  /** The first day in the household. */
  on: CivilDate,
  householdId: HouseholdId,
  relation: FamilyRelation,
});
export type FamilyLinked = t.TypeOf<typeof FamilyLinked>;

/** A client left the household. */
export const FamilyUnlinked = event('FamilyUnlinked', 1, {
  /** The last day in the household. */
  on: CivilDate,
  householdId: HouseholdId,
});
export type FamilyUnlinked = t.TypeOf<typeof FamilyUnlinked>;

/** A guardian was appointed for an unaccompanied minor. */
export const GuardianAppointed = event('GuardianAppointed', 1, {
  guardianId: GuardianId,
  /** The Orphan's court that appointed the guardian. */
  authority: Text,
});
export type GuardianAppointed = t.TypeOf<typeof GuardianAppointed>;

/** Guardianship ended before the 18th birthday; on that birthday it ends without an event. */
export const GuardianEnded = event('GuardianEnded', 1, {
  /** The last day of guardianship. */
  on: CivilDate,
  guardianId: GuardianId,
});
export type GuardianEnded = t.TypeOf<typeof GuardianEnded>;

/** Lists the events of household and guardianship, in the order of the pages. */
export const familyEvents = [FamilyLinked, FamilyUnlinked, GuardianAppointed, GuardianEnded] as const;
/** Any event of the chapter of family. */
export type FamilyEvent = t.TypeOf<(typeof familyEvents)[number]>;
