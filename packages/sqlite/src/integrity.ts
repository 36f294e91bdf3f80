import { setImmediate } from 'node:timers/promises';
import type { Database } from './driver';
import { codeOf, reasonOf } from './driver-error';
import type { Invariant } from './layout';
import type { LongStatements } from './long-statements';
import { plain } from './plain';
import { prepareQuery } from './query';
import type { Statements } from './thread';

// more would not say more
const MAX_FAULTS = 20;

const column = async (all: Statements['all'], sql: string): Promise<readonly string[]> =>
  (await all(sql)).map((row) => String((row as readonly unknown[])[0]));

const integrity = async ({ all }: Statements): Promise<readonly string[]> => {
  const found = await column(all, `PRAGMA integrity_check(${String(MAX_FAULTS)})`);
  return found.length === 1 && found[0] === 'ok' ? [] : found;
};

const OBJECTS = "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL";

const objectsOf = (rows: readonly unknown[]): ReadonlyMap<string, string> =>
  new Map(rows as readonly (readonly [string, string])[]);

// what a host added for itself, an index for example, is its own affair
const altered = async ({ all }: Statements, sound: Database): Promise<readonly string[]> => {
  const objects = objectsOf(await all(OBJECTS));
  return [...objectsOf(prepareQuery(sound, OBJECTS)())]
    .filter(([name, sql]) => objects.get(name) !== sql)
    .map(([name]) => `missing or altered: ${name}`);
};

const broken = async ({ all }: Statements, { fault, places }: Invariant): Promise<readonly string[]> => {
  const found =
    typeof places === 'string'
      ? await column(all, `SELECT * FROM (${places}) LIMIT ${String(MAX_FAULTS)}`)
      : (await places(all)).slice(0, MAX_FAULTS);
  return found.length === 0 ? [] : [`${fault}: ${found.join(', ')}`];
};

const tellingOfDamage = async (check: () => Promise<readonly string[]>): Promise<readonly string[]> => {
  try {
    return await check();
  } catch (thrown) {
    if (reasonOf(thrown) === 'corrupt') return [codeOf(thrown)];
    throw thrown;
  }
};

/**
 * Returns what is wrong with a file, an empty list if nothing is. Runs SQLite's own integrity check, compares tables and
 * triggers with those of a sound file of the same layout, and checks the invariants. Reads every page.
 *
 * Other work has its turn after each check. Throws what the driver throws, and a busy file's error once a check has waited for
 * it.
 */
export const faultsIn = (
  long: LongStatements,
  sound: Database,
  invariants: readonly Invariant[],
): Promise<readonly string[]> =>
  long(async (statements) => {
    const checks = [
      () => integrity(statements),
      () => altered(statements, sound),
      ...invariants.map((invariant) => () => broken(statements, invariant)),
    ];
    const faults: string[] = [];
    for (const check of checks) {
      faults.push(...(await tellingOfDamage(check)));
      await setImmediate();
    }
    return faults.slice(0, MAX_FAULTS).map(plain);
  });
