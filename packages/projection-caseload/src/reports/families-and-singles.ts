import { ageClass, type AgeClass, type HouseholdId } from '@pavadonis/domain';
import type { AsOf } from '@pavadonis/projection';
import type { ClientRow } from '../rows/client';

/** The numbers of families and single persons among some clients. */
export interface FamiliesAndSingles {
  /** Families with a child among these clients. */
  readonly withChildren: number;
  /** Families whose members are known to be adults. */
  readonly withoutChildren: number;
  /** Families without a known child but with a member of unknown age. */
  readonly unknown: number;
  /** Clients in no household, or alone of theirs among these clients: the notices' "individuālas personas". */
  readonly single: number;
}

const classOf = (ages: readonly AgeClass[]): keyof FamiliesAndSingles => {
  if (ages.length === 1) return 'single';
  if (ages.includes('child')) return 'withChildren';
  return ages.includes('unknown') ? 'unknown' : 'withoutChildren';
};

/**
 * Returns the household that a client belonged to on a day, if any.
 *
 * The last day in a household still counts, unless the client entered the next one on it (our inference).
 */
export const householdOf = ({ households = [] }: ClientRow, { asOf }: AsOf): HouseholdId | undefined =>
  households.findLast(({ from, value }) => from < asOf || (from === asOf && value !== undefined))?.value;

/**
 * Counts families with and without children and single persons, by the households and ages of a day.
 *
 * A family is two clients or more of one household; that a family's only client counts as a single person is our
 * inference. For the notices' counts over a period, pass all clients served in it, and its last day.
 */
export const familiesAndSingles = (clients: readonly ClientRow[], { asOf }: AsOf): FamiliesAndSingles => {
  const families = new Map<HouseholdId | ClientRow, AgeClass[]>();
  for (const client of clients) {
    const household = householdOf(client, { asOf }) ?? client;
    families.set(household, [...(families.get(household) ?? []), ageClass(client.birth, asOf)]);
  }
  const counts = { withChildren: 0, withoutChildren: 0, unknown: 0, single: 0 };
  for (const ages of families.values()) counts[classOf(ages)] += 1;
  return counts;
};
