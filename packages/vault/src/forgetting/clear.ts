import { type Database, deadlineIn, prepareQuery, reasonOf, retryWhileBusy } from '@pavadonis/sqlite';

/** Thrown as SQLite's own refusal is, since a checkpoint that is held up returns instead. */
const busy = (): Error => Object.assign(new Error('database is locked'), { errcode: 5 });

/**
 * Prepares clearing the journal of a file, in which destroyed keys stand until all of it was moved into the file. Returns
 * whether it is cleared: somebody who reads all the while holds it up.
 */
export const prepareClear = (database: Database, lockTimeoutMs: number): (() => Promise<boolean>) => {
  const checkpoint = prepareQuery(database, 'PRAGMA wal_checkpoint(TRUNCATE)');
  return async () => {
    try {
      await retryWhileBusy(deadlineIn(lockTimeoutMs), () => {
        const [isBusy] = checkpoint().flat();
        if (isBusy !== 0) throw busy();
      });
      return true;
    } catch (thrown) {
      if (reasonOf(thrown) !== 'busy') throw thrown;
      return false;
    }
  };
};
