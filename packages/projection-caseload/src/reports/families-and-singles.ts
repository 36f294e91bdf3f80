import { ageClass, type AgeClass, type HouseholdId } from '@pavadonis/domain';
import { type AsOf, holdingOn } from '@pavadonis/projection';
import { households } from '../columns/classes';
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
 * Counts families with and without children and single persons, by the households and ages of a day.
 *
 * A family is two clients or more of one household; that a family's only client counts as a single person is our
 * inference. For the notices' counts over a period, pass all clients served in it, and its last day.
 */
export const familiesAndSingles = (clients: readonly ClientRow[], { asOf }: AsOf): FamiliesAndSingles => {
  const families = new Map<HouseholdId | ClientRow, AgeClass[]>();
  const join = (family: HouseholdId | ClientRow, client: ClientRow): void => {
    const ages = families.get(family);
    if (ages === undefined) families.set(family, [ageClass(client.birth, asOf)]);
    else ages.push(ageClass(client.birth, asOf));
  };
  let single = 0;
  const among = households.among(clients);
  // somebody who is listed twice is two clients of one family
  const areDistinct = among.areDistinct();
  among.each(holdingOn(asOf), (client, household) => {
    if (household === undefined && areDistinct) single += 1;
    else join(household ?? client, client);
    return undefined;
  });
  const counts = { withChildren: 0, withoutChildren: 0, unknown: 0, single };
  for (const ages of families.values()) counts[classOf(ages)] += 1;
  return counts;
};
