import type { GuardianId, HouseholdId } from '../../vocabulary/id';
import { GrowingList } from '../../vocabulary/growing-list';
import { ended, type GrowingTimeline, segment, type Span } from '../../vocabulary/timeline';
import type { FamilyEvent, FamilyRelation } from './events';

/** A client's place in a household. */
export interface Membership {
  /** The household. */
  readonly householdId: HouseholdId;
  /** The place of the client in it. */
  readonly relation: FamilyRelation;
}

/** The time of a guardianship; the day of `to` is its last one. */
export interface Guardianship extends Span {
  /** The guardian, under a pseudonym. */
  readonly guardianId: GuardianId;
}

/** A client's household memberships and guardianships. */
export interface State {
  /**
   * The household from each day on; undefined after the client left it.
   *
   * The day of leaving is the last day in that household, and may be the first in the next.
   */
  readonly memberships: GrowingTimeline<Membership | undefined>;
  /** The guardianships, past ones too. */
  readonly guardianships: GrowingList<Guardianship>;
}

export const initial: State = { memberships: GrowingList.of(), guardianships: GrowingList.of() };

/** Folds one settled event into the client's memberships and guardianships. */
export const evolve = (state: State, event: FamilyEvent): State => {
  switch (event.type) {
    case 'FamilyLinked': {
      const { householdId, relation } = event;
      const membership = segment(event, { householdId, relation });
      return { ...state, memberships: state.memberships.withNext(membership) };
    }
    case 'FamilyUnlinked':
      return state.memberships.at(-1)?.value?.householdId === event.householdId
        ? { ...state, memberships: state.memberships.withNext(segment(event, undefined)) }
        : state;
    case 'GuardianAppointed': {
      // a minor has one guardian at a time, so a new guardian replaces the present one
      const { guardianId } = event;
      return {
        ...state,
        guardianships: ended(state.guardianships, event).withNext({ guardianId, from: event }),
      };
    }
    case 'GuardianEnded':
      return state.guardianships.at(-1)?.guardianId === event.guardianId
        ? { ...state, guardianships: ended(state.guardianships, event) }
        : state;
  }
};
