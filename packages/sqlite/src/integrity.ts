import { setImmediate } from 'node:timers/promises';
import type { Database } from './driver';
import { codeOf, reasonOf } from './driver-error';
import type { Invariant } from './layout';
import { deadlineIn, retryWhileBusy } from './lock-timeout';
import { plain } from './plain';
import { prepareQuery } from './query';

// more would not say more
const MAX_FAULTS = 20;

const column = (database: Database, sql: string): readonly string[] =>
  prepareQuery(database, sql)().map((row) => String((row as readonly unknown[])[0]));

const integrity = (database: Database): readonly string[] => {
  const found = column(database, `PRAGMA integrity_check(${String(MAX_FAULTS)})`);
  return found.length === 1 && found[0] === 'ok' ? [] : found;
};

const objectsIn = (database: Database): ReadonlyMap<string, string> =>
  new Map(
    prepareQuery(
      database,
      "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL",
    )() as readonly (readonly [string, string])[],
  );

// what a host added for itself, an index for example, is its own affair
const altered = (database: Database, sound: Database): readonly string[] => {
  const objects = objectsIn(database);
  return [...objectsIn(sound)]
    .filter(([name, sql]) => objects.get(name) !== sql)
    .map(([name]) => `missing or altered: ${name}`);
};

const broken = (database: Database, { fault, places }: Invariant): readonly string[] => {
  const found =
    typeof places === 'string'
      ? column(database, `SELECT * FROM (${places}) LIMIT ${String(MAX_FAULTS)}`)
      : places(database).slice(0, MAX_FAULTS);
  return found.length === 0 ? [] : [`${fault}: ${found.join(', ')}`];
};

const tellingOfDamage = (check: () => readonly string[]) => (): readonly string[] => {
  try {
    return check();
  } catch (thrown) {
    if (reasonOf(thrown) === 'corrupt') return [codeOf(thrown)];
    throw thrown;
  }
};

/**
 * Returns what is wrong with a file, an empty list if nothing is. Runs SQLite's own integrity check, compares tables and
 * triggers with those of a sound file of the same layout, and checks the invariants. Reads every page.
 *
 * A large file takes long, so other work has its turn after each check. Throws what the driver throws, and a busy file's error
 * once a check has waited for so many milliseconds.
 */
export const faultsIn = async (
  database: Database,
  sound: Database,
  invariants: readonly Invariant[],
  lockTimeoutMs: number,
): Promise<readonly string[]> => {
  const checks = [
    () => integrity(database),
    () => altered(database, sound),
    ...invariants.map((invariant) => () => broken(database, invariant)),
  ];
  const faults: string[] = [];
  for (const check of checks) {
    faults.push(...(await retryWhileBusy(deadlineIn(lockTimeoutMs), tellingOfDamage(check))));
    await setImmediate();
  }
  return faults.slice(0, MAX_FAULTS).map(plain);
};
