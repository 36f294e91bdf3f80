import {
  breather,
  followLogPages,
  guardCalls,
  storeClosed,
  storeUnavailable,
  type EventStore,
  type StoreClosed,
  type StoreUnavailable,
  type Unstarted,
} from '@pavadonis/event-store';
import {
  deadlineIn,
  IN_MEMORY,
  isUsableName,
  retryWhileBusy,
  type Database,
  type LongStatements,
  type SqliteLibrary,
} from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { resolve } from 'node:path';
import { prepareAppend } from './append';
import { prepareBytes } from './bytes';
import { preparePages } from './pages';
import { fingerprintOf, prepareMarks } from './marks';
import { backUp } from './backup';
import { cannotBackUp, type BackupError } from './backup-error';
import { type Examination, prepareExamination } from './examine';
import { prepareNotUtf8 } from './not-utf8';
import { prepareReads } from './reads';
import { unavailable } from './unavailable';
import { watch } from './watch';

/** A store in one SQLite file, which can also be copied while it is in use. */
export interface SqliteStore extends EventStore {
  /** The SQLite that runs here. One that `mayLoseCommits` is safe for one writing process only: update Node, or the driver. */
  readonly sqlite: SqliteLibrary;
  /**
   * Copies the store as it is at this moment to a new file, while others go on reading and writing. The copy is a store of
   * its own with the same events at the same positions and the same access rights. It is on the disk once this succeeds.
   * A large file is copied in a thread of its own, unless the host opens SQLite itself (`open`).
   */
  readonly backup: (to: string) => Unstarted<BackupError, void>;
  /** Closes the file, once the appends and backups under way are done. Later calls fail with `StoreClosed`. */
  readonly close: () => Unstarted<StoreUnavailable, void>;
  /**
   * Looks at every event for moments of recording that run backwards, which is no damage: an import may hold some, and so may
   * what an earlier version recorded. Works in steps of a few milliseconds. `check` on opening looks for damage.
   */
  readonly examine: () => Unstarted<StoreClosed | StoreUnavailable, Examination>;
}

/** A file that was opened as a store. */
export interface StoreFile {
  readonly sqlite: SqliteLibrary;
  readonly path: string;
  readonly readOnly: boolean;
  /** How many milliseconds to wait for other processes that hold the file. */
  readonly lockTimeoutMs: number;
  readonly long: LongStatements;
}

const NOT_TO_BE_WRITTEN = storeUnavailable('read_only', 'SQLITE_READONLY');

/** Makes the store of an opened file, which is closed with it. */
export const storeOn = (
  database: Database,
  { path, readOnly, lockTimeoutMs, sqlite, long }: StoreFile,
): SqliteStore => {
  const marks = prepareMarks(database);
  const reads = prepareReads(database, marks);
  const readBytes = prepareBytes(database, marks);
  const readPage = preparePages(database, reads, marks);
  const notUtf8 = prepareNotUtf8(database);
  const examine = prepareExamination(database);
  const breathe = breather();
  const written = watch(database, path);
  const append = prepareAppend(database, marks, { lockTimeoutMs, onStored: written.ring });
  let closing: Promise<E.Either<StoreUnavailable, void>> | undefined;
  // all that were asked for: one that was withdrawn is over before those that it stood behind
  let underWay: Promise<unknown> = Promise.resolve();
  const noteUnderWay = (call: Promise<unknown>): void => {
    underWay = Promise.allSettled([underWay, call]);
  };

  const attempt =
    <X, Y, A>(
      work: () => Promise<E.Either<X, A>>,
      failure: (thrown: unknown) => Y,
      signal?: AbortSignal,
    ): TE.TaskEither<X | Y, A> =>
    async () => {
      const outcome = await work().catch((thrown: unknown) => E.left(failure(thrown)));
      // whoever waits no longer is answered in the turn in which the signal aborts
      const pause = signal?.aborted === true ? undefined : breathe();
      if (pause !== undefined) await pause;
      return outcome;
    };

  // the store may be closed while a call waits for other processes
  const whileOpen = <X, A>(work: () => E.Either<X, A>): Promise<E.Either<X | StoreClosed, A>> =>
    retryWhileBusy(deadlineIn(lockTimeoutMs), (): E.Either<X | StoreClosed, A> =>
      closing === undefined ? work() : E.left(storeClosed),
    );

  const reading = <A>(work: () => A): Promise<E.Either<StoreClosed, A>> => whileOpen(() => E.right(work()));

  const read = <A>(work: () => A): TE.TaskEither<StoreClosed | StoreUnavailable, A> =>
    attempt(() => reading(work), unavailable);

  const calls = guardCalls(() => closing !== undefined, {
    append: (stream, expected, events, options, signal) =>
      attempt(
        async () => {
          if (readOnly) return E.left(NOT_TO_BE_WRITTEN);
          const appending = append(stream, expected, events, options, signal);
          noteUnderWay(appending);
          return appending;
        },
        unavailable,
        signal,
      ),
    readStream: (stream, range) => read(() => reads.readStream(stream, range)),
    readAll: (range) => read(() => reads.readAll(range)),
    scan: (range) => read(() => reads.scan(range)),
    scanStream: (stream, range) => read(() => reads.scanStream(stream, range)),
    ...(readBytes !== undefined && { scanBytes: (range) => read(() => readBytes(range)) }),
    fingerprint: (at = Number.MAX_SAFE_INTEGER) => read(() => fingerprintOf(marks.upTo(at))),
    notUtf8: (position) => read(() => notUtf8(position)),
    provisionalFrom: () => read(() => marks.upTo(Number.MAX_SAFE_INTEGER).latest),
  });

  const close = async (): Promise<E.Either<StoreUnavailable, void>> => {
    await underWay;
    written.ring();
    return E.tryCatch(() => {
      database.close();
    }, unavailable);
  };

  return {
    ...calls,
    sqlite,
    checksConditions: true,
    logName: path === IN_MEMORY ? Symbol(IN_MEMORY) : `sqlite:${path}`,
    follow: followLogPages((range) => read(() => readPage(range)), written),
    backup: (to) =>
      typeof to === 'string' && isUsableName(to) && to !== IN_MEMORY
        ? attempt(
            async () => {
              if (closing !== undefined) return E.left(storeClosed);
              const copying = backUp(long, path, resolve(to));
              noteUnderWay(copying);
              return copying;
            },
            (thrown) => cannotBackUp(resolve(to), thrown),
          )
        : TE.left({ _tag: 'UnusableName', path: typeof to === 'string' ? to : '' }),
    examine: () => attempt(() => examine(reading), unavailable),
    close: () => () => (closing ??= close()),
  };
};
