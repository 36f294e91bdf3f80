import { openFile, PATIENCE_MS, type FileOptions, type OpenError } from '@pavadonis/sqlite';
import type { TaskEither } from 'fp-ts/TaskEither';
import { resolve } from 'node:path';
import { layout } from './layout';
import { storeOn, type SqliteStore } from './store-on';

/** Which file holds the store, and how. */
export interface SqliteStoreOptions extends FileOptions {
  /** The file; unless it is only to be read it is made if it does not exist. Its folder is not. */
  readonly path: string;
}

/**
 * A store in one SQLite file. Any number of processes may open the same file; who finds it held by others waits for up to
 * `patience` milliseconds, in which its thread does other work, and then answers `busy`. Work on the file itself blocks the
 * thread that asks for it.
 *
 * The file is made for good: SQL that would change or remove an event is refused by triggers, whoever sends it.
 * People with a SQL shell read the view `log`.
 *
 * An auditor opens it with `readOnly`, which needs no right but to read: appends answer `read_only`. With `check` it does
 * not open if SQLite finds it damaged, if tables or triggers are not as they were laid out, or if revisions or positions
 * are not as the port says.
 */
export const sqliteStore = ({ path, ...options }: SqliteStoreOptions): TaskEither<OpenError, SqliteStore> => {
  const { readOnly = false, patience = PATIENCE_MS } = options;
  const file = { path: resolve(path), readOnly, patience };
  return openFile(file.path, layout, options, (database) => storeOn(database, file));
};
