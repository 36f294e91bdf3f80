import {
  checkAppend,
  checkLogRange,
  checkStreamRange,
  followPages,
  storeClosed,
  type EventStore,
  type StoreClosed,
  type StoreUnavailable,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { resolve } from 'node:path';
import { prepareAppend } from './append';
import { openDatabase, type Database } from './driver';
import { unavailable } from './driver-error';
import { openFile, type Open } from './open';
import type { OpenError } from './open-error';
import { prepareReads } from './reads';
import type { Durability } from './set-up';
import { watch } from './watch';

/** Which file holds the store, and how. */
export interface SqliteStoreOptions {
  /** The file; it is made if it does not exist, its folder is not. */
  readonly path: string;
  /** `full` unless told. */
  readonly durability?: Durability | undefined;
  /** The host's own SQLite, for instance `(path) => new BetterSqlite3(path)`. The store closes what this opens. */
  readonly open?: Open | undefined;
}

// SQLite does this when the last connection closes, but `@photostructure/sqlite` keeps a closed connection's files open
// until its statements are collected, and whoever copies the one file meanwhile must get everything
const gather = (database: Database): void => {
  database.exec('PRAGMA busy_timeout = 0');
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
};

const storeOn = (database: Database): EventStore => {
  const append = prepareAppend(database);
  const { readStream, readAll: readPage, scan, scanStream } = prepareReads(database);
  let closed = false;

  const written = watch(database);

  const whenOpen =
    <W, X, A>(
      checked: E.Either<W, void>,
      answer: () => E.Either<X, A>,
    ): TaskEither<W | X | StoreClosed | StoreUnavailable, A> =>
    () => {
      if (closed) return Promise.resolve(E.left(storeClosed));
      if (E.isLeft(checked)) return Promise.resolve(checked);
      try {
        return Promise.resolve(answer());
      } catch (thrown) {
        return Promise.resolve(E.left(unavailable(thrown)));
      }
    };

  const readAll: EventStore['readAll'] = (range) =>
    whenOpen(checkLogRange(range), () => E.right(readPage(range)));

  return {
    append: (stream, expected, events) =>
      whenOpen(checkAppend(expected, events), () => {
        const appended = append(stream, expected, events);
        if (E.isRight(appended)) written.ring();
        return appended;
      }),
    readStream: (stream, range) =>
      whenOpen(checkStreamRange(range), () => E.right(readStream(stream, range))),
    readAll,
    scan: (range) => whenOpen(checkLogRange(range), () => E.right(scan(range))),
    scanStream: (stream, { limit, knownAt }) =>
      whenOpen(checkStreamRange({ limit, knownAt }), () => E.right(scanStream(stream, { limit, knownAt }))),
    follow: followPages(readAll, written),
    close: () => () => {
      if (closed) return Promise.resolve(E.right(undefined));
      closed = true;
      written.ring();
      return Promise.resolve(
        E.tryCatch(() => {
          gather(database);
          database.close();
        }, unavailable),
      );
    },
  };
};

/**
 * A store in one SQLite file. Any number of processes may open the same file; a writer waits up to five seconds for
 * the others and then answers `busy`. Work on the file blocks the thread that asks for it.
 *
 * The file is made for good: SQL that would change or remove an event is refused by triggers, whoever sends it.
 * People with a SQL shell read the view `log`.
 */
export const sqliteStore = ({
  path,
  durability = 'full',
  open = openDatabase,
}: SqliteStoreOptions): TaskEither<OpenError, EventStore> =>
  openFile(resolve(path), durability, open, storeOn);
