import {
  checkAppend,
  checkLogRange,
  checkStreamRange,
  followPages,
  storeClosed,
  storeUnavailable,
  type EventStore,
  type StoreClosed,
  type StoreUnavailable,
} from '@pavadonis/event-store';
import { endOfWait, whileBusy, type Database } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { resolve } from 'node:path';
import { prepareAppend } from './append';
import { backUp } from './backup';
import { cannotBackUp, type BackupError } from './backup-error';
import { prepareReads } from './reads';
import { unavailable } from './unavailable';
import { watch } from './watch';

/** A store in one SQLite file, which can also be copied while it is in use. */
export interface SqliteStore extends EventStore {
  /**
   * Copies the store as it is at this moment to a new file, while others go on reading and writing. The copy is a store of
   * its own with the same events at the same positions. It is on the disk when this answers, and has the rights of the
   * original. Copying blocks the thread for as long as reading and writing the whole file takes.
   */
  readonly backup: (to: string) => TaskEither<BackupError, void>;
}

/** A file that was opened as a store. */
export interface StoreFile {
  readonly path: string;
  readonly readOnly: boolean;
  /** How many milliseconds to wait for other processes that hold the file. */
  readonly patience: number;
}

const NOT_TO_BE_WRITTEN = storeUnavailable('read_only', 'SQLITE_READONLY');

/** The store of an opened file. Closes it when it is closed itself. */
export const storeOn = (database: Database, { path, readOnly, patience }: StoreFile): SqliteStore => {
  const append = prepareAppend(database, patience);
  const reads = prepareReads(database);
  const written = watch(database);
  let closing: Promise<E.Either<StoreUnavailable, void>> | undefined;
  // appends keep their order, so the last one asked for is the last one done
  let lastAppend: Promise<unknown> = Promise.resolve();

  const whenOpen =
    <W, X, Y, A>(
      checked: E.Either<W, void>,
      answer: () => Promise<E.Either<X, A>>,
      failed: (thrown: unknown) => Y,
    ): TaskEither<W | X | Y | StoreClosed, A> =>
    async () => {
      if (closing !== undefined) return E.left(storeClosed);
      if (E.isLeft(checked)) return checked;
      try {
        return await answer();
      } catch (thrown) {
        return E.left(failed(thrown));
      }
    };

  // whoever waited for others may find the store closed afterwards
  const patiently = <X, A>(work: () => E.Either<X, A>): Promise<E.Either<X | StoreClosed, A>> =>
    whileBusy(endOfWait(patience), (): E.Either<X | StoreClosed, A> =>
      closing === undefined ? work() : E.left(storeClosed),
    );

  const reading = <W, A>(checked: E.Either<W, void>, read: () => A) =>
    whenOpen(checked, () => patiently(() => E.right(read())), unavailable);

  const readAll: EventStore['readAll'] = (range) => reading(checkLogRange(range), () => reads.readAll(range));

  const close = async (): Promise<E.Either<StoreUnavailable, void>> => {
    await Promise.allSettled([lastAppend]);
    written.ring();
    return E.tryCatch(() => {
      database.close();
    }, unavailable);
  };

  return {
    append: (stream, expected, events) =>
      whenOpen(
        checkAppend(expected, events),
        async () => {
          if (readOnly) return E.left(NOT_TO_BE_WRITTEN);
          const appending = append(stream, expected, events);
          lastAppend = appending;
          const appended = await appending;
          if (E.isRight(appended)) written.ring();
          return appended;
        },
        unavailable,
      ),
    readStream: (stream, range) => reading(checkStreamRange(range), () => reads.readStream(stream, range)),
    readAll,
    scan: (range) => reading(checkLogRange(range), () => reads.scan(range)),
    scanStream: (stream, { limit, knownAt }) =>
      reading(checkStreamRange({ limit, knownAt }), () => reads.scanStream(stream, { limit, knownAt })),
    follow: followPages(readAll, written),
    backup: (to) =>
      whenOpen(
        E.right(undefined),
        () => patiently(() => backUp(database, path, resolve(to))),
        (thrown) => cannotBackUp(resolve(to), thrown),
      ),
    close: () => () => (closing ??= close()),
  };
};
