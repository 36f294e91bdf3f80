import type { Unstarted } from '@pavadonis/event-store';
import {
  invalidFileOption,
  LOCK_TIMEOUT_MS,
  openFile,
  type FileOptions,
  type SqliteOpenError,
} from '@pavadonis/sqlite';
import * as TE from 'fp-ts/TaskEither';
import { layout } from './layout';
import { storeOn, type SqliteStore } from './store';

/** Which file holds the store, and how. */
export interface SqliteStoreOptions extends FileOptions {
  /**
   * The file, which is created if it does not exist, unless it is opened for reading alone. Its folder is not created.
   * `:memory:` is a store that is gone once it is closed.
   */
  readonly path: string;
  /**
   * Whether a second process, or a worker thread, may write where the running SQLite may lose commits then (`mayLoseCommits`).
   * `refused` by default: it is not opened, with `AnotherWriter`. Where SQLite has no such fault, this changes nothing.
   */
  readonly severalWriters?: 'refused' | 'accepted' | undefined;
}

/**
 * Opens a store in one SQLite file. Any number of processes may open the same file, unless SQLite may lose commits then
 * (`severalWriters`). While another one holds it, a call waits up to `lockTimeoutMs` without blocking the thread, and then fails
 * with `busy`. Work on the file itself blocks the thread, but for `check` and `backup` of a large one.
 *
 * Stored events stay: triggers refuse any SQL that would change or remove an event, whoever sends it. The view `log` is
 * for people with a SQL shell.
 *
 * An auditor opens the file with `readOnly`, which needs only the right to read; appends then fail with `read_only`. With
 * `check`, a file is refused in which SQLite finds damage, tables or triggers are not those of the layout, revisions or
 * positions are not as the port says, or an event is malformed: its data or metadata are no JSON, its type is not the one in
 * its data, its moment or id has another form, or a text is stored as bytes that are no UTF-8.
 */
export const sqliteStore = (options: SqliteStoreOptions): Unstarted<SqliteOpenError, SqliteStore> => {
  const invalid = invalidFileOption(options, 'path');
  if (invalid !== undefined) return TE.left(invalid);
  const { path, readOnly = false, lockTimeoutMs = LOCK_TIMEOUT_MS, severalWriters = 'refused' } = options;
  return openFile(
    path,
    layout,
    { ...options, refuseWriters: severalWriters === 'refused' },
    (database, file, sqlite, long) =>
      storeOn(database, { path: file, readOnly, lockTimeoutMs, sqlite, long }),
  );
};
