import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { setTimeout } from 'node:timers/promises';
import type { Database } from './driver';
import { unavailable } from './driver-error';
import type { OpenError } from './open-error';
import { prepareQuery } from './rows';
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from './schema';
import { prepareTransaction } from './transaction';

/**
 * What a commit waits for. `full`: the disk, so what was answered as stored survives a power cut. `normal`: the
 * operating system; a power cut may take the last commits, never a part of one, and a crash of the process takes none.
 */
export type Durability = 'full' | 'normal';

// several processes may write to one file; none should hold it longer than a moment
const BUSY_TIMEOUT_MS = 5000;
const SWITCH_ATTEMPTS = 250;

const identify = (database: Database, path: string): E.Either<OpenError, 'empty' | 'ours'> => {
  const number = (sql: string): number => {
    const [row] = prepareQuery(database, sql)() as readonly (readonly [number])[];
    return row?.[0] ?? 0;
  };
  const application = number('PRAGMA application_id');
  const version = number('PRAGMA user_version');
  if (application === APPLICATION_ID && version === SCHEMA_VERSION) return E.right('ours');
  if (application === APPLICATION_ID && version > SCHEMA_VERSION)
    return E.left({ _tag: 'NewerVersion', path, version, supported: SCHEMA_VERSION });
  return application === 0 && version === 0 && number('SELECT count(*) FROM sqlite_schema') === 0
    ? E.right('empty')
    : E.left({ _tag: 'ForeignDatabase', path });
};

// one look at a moment at which nobody else is halfway through laying the file out
const identifyAtOnce = (database: Database, path: string): E.Either<OpenError, 'empty' | 'ours'> => {
  database.exec('BEGIN');
  const found = identify(database, path);
  database.exec('COMMIT');
  return found;
};

const layOut = (database: Database, path: string): E.Either<OpenError, unknown> =>
  prepareTransaction(database)(() =>
    // asked again: somebody else may have laid it out while this one waited to write
    pipe(
      identify(database, path),
      E.map((found) => found === 'empty' && database.exec(SCHEMA)),
    ),
  );

// the first switch of a file gives up at once, whatever the timeout, if somebody else opens the file just then
const switchToWal = async (database: Database): Promise<void> => {
  for (let left = SWITCH_ATTEMPTS; ; left -= 1)
    try {
      database.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (thrown) {
      if (left === 0 || unavailable(thrown).reason !== 'busy') throw thrown;
      await setTimeout(BUSY_TIMEOUT_MS / SWITCH_ATTEMPTS);
    }
};

/**
 * Makes an opened file ready to be a store: says whether it is one, lays it out if it is empty, and sets how it is
 * written. A file that is anything else is left as it is. Throws what the driver throws.
 */
export const setUp = async (
  database: Database,
  path: string,
  durability: Durability,
): Promise<E.Either<OpenError, unknown>> => {
  database.exec(`PRAGMA busy_timeout = ${String(BUSY_TIMEOUT_MS)}`);
  const ready = E.flatMap(identifyAtOnce(database, path), (found) =>
    found === 'ours' ? E.right(found) : layOut(database, path),
  );
  if (E.isRight(ready)) {
    await switchToWal(database);
    database.exec(`PRAGMA synchronous = ${durability}`);
    database.exec('PRAGMA foreign_keys = ON');
  }
  return ready;
};
