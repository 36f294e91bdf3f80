import { type Dated, dated, type Span, type When } from '../../event/dated';
import type { GuardianId, HouseholdId } from '../../vocabulary/id';
import type {
  FamilyLinked,
  FamilyRelation,
  FamilyUnlinked,
  GuardianAppointed,
  GuardianEnded,
} from '../events/family';

/** A person's place in a household. */
export interface Membership {
  readonly householdId: HouseholdId;
  readonly relation: FamilyRelation;
}

/** A guardian's time; the day of `to` is the last one. */
export interface Guardianship extends Span {
  readonly guardianId: GuardianId;
}

/** With whom a person belongs together, and who speaks for a minor. */
export interface Family {
  /**
   * From when the person belonged to a household; nothing since they left it, on a day that counts as one in it still and
   * may be the first in the next.
   */
  readonly memberships: readonly Dated<Membership | undefined>[];
  readonly guardianships: readonly Guardianship[];
}

export const alone: Family = { memberships: [], guardianships: [] };

type Event = FamilyLinked | FamilyUnlinked | GuardianAppointed | GuardianEnded;

const ended = (guardianships: readonly Guardianship[], to: When): readonly Guardianship[] =>
  guardianships.map((each) => (each.to === undefined ? { ...each, to } : each));

/** Folds one settled event into what is known of the family. */
export const relate = (family: Family, event: Event): Family => {
  switch (event.type) {
    case 'FamilyLinked': {
      const { householdId, relation } = event;
      return { ...family, memberships: [...family.memberships, dated(event, { householdId, relation })] };
    }
    case 'FamilyUnlinked':
      return family.memberships.at(-1)?.value?.householdId === event.householdId
        ? { ...family, memberships: [...family.memberships, dated(event, undefined)] }
        : family;
    case 'GuardianAppointed': {
      // one at a time: who is appointed takes the place of who was
      const { guardianId } = event;
      return {
        ...family,
        guardianships: [...ended(family.guardianships, event), { guardianId, from: event }],
      };
    }
    case 'GuardianEnded':
      return family.guardianships.at(-1)?.guardianId === event.guardianId
        ? { ...family, guardianships: ended(family.guardianships, event) }
        : family;
  }
};
