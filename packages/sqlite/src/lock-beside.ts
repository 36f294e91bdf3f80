import * as E from 'fp-ts/Either';
import { chmodSync, existsSync, statSync } from 'node:fs';
import { openDatabase, WRITABLE, type Open } from './driver';
import { deadlineIn, retryWhileBusy } from './lock-timeout';
import { realPathOf } from './real-path';

const ALL_RIGHTS = 0o777;

/** How the lock of a file is taken. */
export interface LockBesideOptions {
  /** The end of the lock's name, after that of the file. */
  readonly suffix: string;
  /** How many milliseconds to wait for whoever holds it. */
  readonly lockTimeoutMs: number;
  /** The access rights of the lock where it is made; by default those of the file. */
  readonly rights?: number | undefined;
  /** The host's own SQLite. */
  readonly open?: Open | undefined;
}

/**
 * Takes a lock of SQLite's on an empty file beside another one, by whichever name that is given: the system frees it when a
 * process ends in whatever way. Returns how to let go of it. Rejects with what the driver throws, which is busy where somebody
 * holds it.
 */
export const lockBeside = async (
  named: string,
  { suffix, lockTimeoutMs, rights, open = openDatabase }: LockBesideOptions,
): Promise<() => void> => {
  const path = realPathOf(named);
  const beside = `${path}${suffix}`;
  const makes = !existsSync(beside);
  const database = await open(beside, WRITABLE);
  try {
    if (makes) chmodSync(beside, rights ?? statSync(path).mode & ALL_RIGHTS);
    database.exec('PRAGMA busy_timeout = 0');
    // in memory, since older versions begin a journal with the lock, which would lie beside the file after a crash
    await retryWhileBusy(deadlineIn(lockTimeoutMs), () =>
      database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE'),
    );
    return () => void database.close();
  } catch (thrown) {
    E.tryCatch(() => database.close(), E.toError);
    throw thrown;
  }
};
