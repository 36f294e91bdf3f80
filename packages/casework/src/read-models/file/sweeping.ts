import { type Database, prepareQuery, type Transaction } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { setImmediate } from 'node:timers/promises';

const STEP = 200;

/**
 * Prepares the removal of snapshots whose build was removed, in steps that hold nobody up. A process that is killed meanwhile
 * leaves the rest to the next one.
 */
export const prepareSweeping = (database: Database, atOnce: Transaction): (() => void) => {
  const findNext = prepareQuery(database, 'SELECT min(build) FROM snapshots WHERE build > ?');
  const findBuild = prepareQuery(database, 'SELECT 1 FROM builds WHERE id = ?');
  const removeSome = database.prepare(
    `DELETE FROM snapshots WHERE rowid IN (SELECT rowid FROM snapshots WHERE build = ? LIMIT ${String(STEP)})`,
  );

  const numberAfter = (build: number): number | undefined => {
    const [[next] = [null]] = findNext(build) as readonly (readonly [number | null])[];
    return next ?? undefined;
  };

  /** Removes some snapshots of no build; returns whether there were any. */
  const step = (): boolean => {
    for (let build = numberAfter(0); build !== undefined; build = numberAfter(build)) {
      if (findBuild(build).length > 0) continue;
      removeSome.run(build);
      return true;
    }
    return false;
  };

  let sweeping = false;
  const sweep = async (): Promise<void> => {
    for (;;) {
      const removed = await atOnce(() => E.right(step()));
      if (E.isRight(removed) && !removed.right) return;
      await setImmediate(undefined, { ref: false });
    }
  };
  return () => {
    if (sweeping) return;
    sweeping = true;
    const end = (): void => {
      sweeping = false;
    };
    // whoever closes the file, or holds it for long, ends this; the next removal or opening begins it again
    sweep().then(end, end);
  };
};
