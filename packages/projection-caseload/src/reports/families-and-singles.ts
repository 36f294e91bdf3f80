import { ageClass, type AgeClass, type CivilDate, type HouseholdId } from '@pavadonis/domain';
import type { ClientRow } from '../rows/client';

/** Families and single persons among some clients. */
export interface Households {
  readonly withChildren: number;
  readonly withoutChildren: number;
  /** Families of whom it is unknown whether anybody is a child. */
  readonly unknown: number;
  /** Clients in no household, or alone in it among these clients: the notices' "individuālas personas". */
  readonly single: number;
}

const familyOf = (ages: readonly AgeClass[]): keyof Households => {
  if (ages.length === 1) return 'single';
  if (ages.includes('child')) return 'withChildren';
  return ages.includes('unknown') ? 'unknown' : 'withoutChildren';
};

/**
 * The household that a person belonged to on a day, if to any. The last day in one counts, unless the person came into the
 * next on it (our inference).
 */
export const householdOn = ({ households = [] }: ClientRow, on: CivilDate): HouseholdId | undefined =>
  households.findLast(({ from, value }) => from < on || (from === on && value !== undefined))?.value;

/**
 * Families with and without children and single persons, by the households and ages of a day. A family is two clients or
 * more of one household; that a family's only client counts as a single person is our inference. For the notices' counts
 * over a period give everybody who was served in it, and its last day.
 */
export const households = (clients: readonly ClientRow[], on: CivilDate): Households => {
  const families = new Map<HouseholdId | ClientRow, AgeClass[]>();
  for (const client of clients) {
    const household = householdOn(client, on) ?? client;
    families.set(household, [...(families.get(household) ?? []), ageClass(client.birth, on)]);
  }
  const counts = { withChildren: 0, withoutChildren: 0, unknown: 0, single: 0 };
  for (const ages of families.values()) counts[familyOf(ages)] += 1;
  return counts;
};
