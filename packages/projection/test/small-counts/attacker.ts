import type { ShownCount } from '@pavadonis/projection';
import { type Counted, countsOf, type Groups } from './persons';

/** How many persons of a group the attacker thinks of. */
const MOST_PERSONS = 5;

const everyTable = function* (groups: number): Iterable<Groups> {
  const table = Array.from({ length: groups }, () => 0);
  for (;;) {
    yield table;
    const next = table.findIndex((persons) => persons < MOST_PERSONS);
    if (next === -1) return;
    table.fill(0, 0, next);
    table[next] = (table[next] ?? 0) + 1;
  }
};

/**
 * Reckons by force: goes through all numbers of persons that the groups may have, and returns for each count the numbers
 * that fit all that is shown. The attacker knows that what is hidden is not 0.
 */
export const numbersThatFit = (
  shown: Readonly<Record<string, ShownCount>>,
  counted: Counted,
  groups: number,
): Readonly<Record<string, ReadonlySet<number>>> => {
  const told = Object.entries(counted).map(([name, of]) => ({ of, count: shown[name] }));
  const fits = (table: Groups): boolean => {
    for (const { of, count } of told) {
      let persons = 0;
      for (const group of of) persons += table[group] ?? 0;
      if (typeof count === 'number' ? persons !== count : persons === 0) return false;
    }
    return true;
  };
  const found = Object.fromEntries(Object.keys(counted).map((name) => [name, new Set<number>()]));
  for (const table of everyTable(groups))
    if (fits(table))
      for (const [name, persons] of Object.entries(countsOf(counted, table))) found[name]?.add(persons);
  return found;
};
