import type { AgeClass } from '@pavadonis/domain';
import type { AsOf, NumbersOfValues } from '@pavadonis/projection';
import { ageOf, households, type SexAndAge, sexesAndAges } from '../columns/classes';
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

/** The number of the household of a client who is in none. */
const IN_NONE = 0;

/** Numbers those who are in no household behind the households: one family for all turns of a client. */
const numberAlone = (clients: readonly ClientRow[], families: Int32Array, next: number): void => {
  const numbers = new Map<ClientRow, number>();
  for (const [turn, client] of clients.entries()) {
    if (families[turn] !== IN_NONE) continue;
    const number = numbers.get(client) ?? next + numbers.size;
    numbers.set(client, number);
    families[turn] = number;
  }
};

/** Counts numbers of families, which are below `most`. */
const countOf = (families: Int32Array, most: number): Int32Array => {
  const counts = new Int32Array(most);
  for (const family of families) counts[family] = (counts[family] ?? 0) + 1;
  return counts;
};

/** Returns the families with a member of an age class. */
const familiesWith = (
  wanted: AgeClass,
  families: Int32Array,
  { numbers, values }: NumbersOfValues<SexAndAge>,
  most: number,
): Uint8Array => {
  const isWanted = values.map((value) => value !== undefined && ageOf(value) === wanted);
  const found = new Uint8Array(most);
  for (let turn = 0; turn < families.length; turn += 1)
    if (isWanted[numbers[turn] ?? 0] === true) found[families[turn] ?? IN_NONE] = 1;
  return found;
};

/**
 * Counts families with and without children and single persons, by the households and ages of a day.
 *
 * A family is two clients or more of one household; that a family's only client counts as a single person is our
 * inference. For the notices' counts over a period, pass all clients served in it, and its last day.
 */
export const familiesAndSingles = (clients: readonly ClientRow[], { asOf }: AsOf): FamiliesAndSingles => {
  const among = households.among(clients);
  const { numbers: families, values } = among.valuesOn(asOf);
  // somebody who is listed twice is two clients of one family
  const areDistinct = among.areDistinct();
  if (!areDistinct) numberAlone(clients, families, values.length);
  const most = areDistinct ? values.length : values.length + clients.length;
  const members = countOf(families, most);
  const counts = { withChildren: 0, withoutChildren: 0, unknown: 0, single: members[IN_NONE] ?? 0 };
  // nobody asks the ages of those who are alone
  if (counts.single === clients.length) return counts;
  const ages = sexesAndAges.among(clients).valuesOn(asOf);
  const withChild = familiesWith('child', families, ages, most);
  const withUnknown = familiesWith('unknown', families, ages, most);
  for (let family = IN_NONE + 1; family < most; family += 1) {
    const count = members[family] ?? 0;
    if (count === 1) counts.single += 1;
    else if (count > 1)
      counts[
        withChild[family] === 1 ? 'withChildren' : withUnknown[family] === 1 ? 'unknown' : 'withoutChildren'
      ] += 1;
  }
  return counts;
};
