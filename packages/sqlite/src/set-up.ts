import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { chmodSync } from 'node:fs';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Database } from './driver';
import { reasonOf } from './driver-error';
import { KEPT_JOURNAL } from './housekeeping';
import { wipeIndex } from './index-of-journal';
import type { Layout } from './layout';
import { layoutVersion, layoutVersionAtOnce } from './layout-version';
import { deadlineIn, lockPauses, retryWhileBusy } from './lock-timeout';
import type { SqliteOpenError } from './open-error';
import { prepareTransaction } from './transaction';

/**
 * How long a commit waits. `full` waits for the disk, so whatever was stored survives a power cut. `normal` waits for the
 * operating system: a power cut may take the last commits, never a part of one, and a crash of the process takes none.
 */
export type Durability = 'full' | 'normal';

// SQLite waits by stopping the thread, so longer waits happen outside of SQLite
const BUSY_TIMEOUT_MS = 2;

/** A file that is being opened. */
export interface Opening {
  readonly path: string;
  readonly layout: Layout;
  readonly readOnly: boolean;
  readonly durability: Durability;
  readonly lockTimeoutMs: number;
  /** The access rights of a file that is made by opening it. */
  readonly rights: number | undefined;
}

const migrateOnce = (
  database: Database,
  { path, layout, lockTimeoutMs }: Opening,
): Promise<E.Either<SqliteOpenError, void>> =>
  prepareTransaction(
    database,
    lockTimeoutMs,
  )(() =>
    pipe(
      // asked again: somebody else may have done it while this one waited to write
      layoutVersion(database, path, layout),
      E.map((version) => {
        for (const migration of layout.migrations.slice(version)) database.exec(migration);
        database.exec(`PRAGMA application_id = ${String(layout.applicationId)}`);
        database.exec(`PRAGMA user_version = ${String(layout.migrations.length)}`);
      }),
    ),
  );

/**
 * Migrates a file. Until it keeps a journal that writers and readers share, whoever reads it at that moment refuses the commit,
 * which is then undone, and tried again until the deadline.
 */
const migrate = async (database: Database, opening: Opening): Promise<E.Either<SqliteOpenError, void>> => {
  const deadline = deadlineIn(opening.lockTimeoutMs);
  const pauses = lockPauses();
  for (;;) {
    try {
      return await migrateOnce(database, opening);
    } catch (thrown) {
      if (performance.now() >= deadline || reasonOf(thrown) !== 'busy') throw thrown;
    }
    await setTimeout(pauses.next());
  }
};

// in steps, so that a large file holds up neither this process nor other writers for long
const complete = async (
  database: Database,
  { layout: { completed }, lockTimeoutMs }: Opening,
): Promise<E.Either<never, void>> => {
  if (completed === undefined) return E.right(undefined);
  const transaction = prepareTransaction(database, lockTimeoutMs);
  for (;;) {
    const step = await transaction((): E.Either<never, boolean> => E.right(completed(database)));
    if (E.isLeft(step)) return step;
    if (step.right) return E.right(undefined);
    await setImmediate();
  }
};

const forReading = ({ path, layout }: Opening, version: number): E.Either<SqliteOpenError, void> => {
  const supported = layout.migrations.length;
  if (version === supported) return E.right(undefined);
  // a database that holds nothing is nobody's yet
  return E.left(
    version === 0 ? { _tag: 'ForeignDatabase', path } : { _tag: 'OlderVersion', path, version, supported },
  );
};

const forWriting = async (
  database: Database,
  opening: Opening,
  version: number,
): Promise<E.Either<SqliteOpenError, void>> => {
  const { path, layout, durability, lockTimeoutMs, rights } = opening;
  // while the file is empty; SQLite gives the files beside it the same rights
  if (rights !== undefined) chmodSync(path, rights);
  const insist = (sql: string): Promise<unknown> =>
    retryWhileBusy(deadlineIn(lockTimeoutMs), () => database.exec(sql));
  // only a file without a page can be told so
  if (version === 0 && layout.shrinks === true) await insist('PRAGMA auto_vacuum = INCREMENTAL');
  const lifted = version === layout.migrations.length ? E.right(undefined) : await migrate(database, opening);
  if (E.isLeft(lifted)) return lifted;
  // the first switch of a file gives up at once, whatever the timeout, if somebody else opens the file just then
  await insist('PRAGMA journal_mode = WAL');
  await insist(`PRAGMA journal_size_limit = ${String(KEPT_JOURNAL)}`);
  await insist(`PRAGMA synchronous = ${durability}`);
  await insist('PRAGMA foreign_keys = ON');
  await wipeIndex(database, path, layout, lockTimeoutMs);
  return complete(database, opening);
};

/**
 * Makes an opened file ready for use.
 *
 * It checks the file's layout, lays it out or migrates it to the latest version, and sets how it is written. A file of
 * another layout, or one opened for reading, is left as it is. Rejects with what the driver throws.
 */
export const setUp = async (
  database: Database,
  opening: Opening,
): Promise<E.Either<SqliteOpenError, void>> => {
  const { path, layout, readOnly, lockTimeoutMs } = opening;
  database.exec(`PRAGMA busy_timeout = ${String(BUSY_TIMEOUT_MS)}`);
  const found = await retryWhileBusy(deadlineIn(lockTimeoutMs), () =>
    layoutVersionAtOnce(database, path, layout),
  );
  if (E.isLeft(found)) return found;
  return readOnly ? forReading(opening, found.right) : forWriting(database, opening, found.right);
};
