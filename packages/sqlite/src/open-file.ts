import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { types } from 'node:util';
import { openDatabase, WRITABLE, type Database, type Open, type OpenMode } from './driver';
import { codeOf } from './driver-error';
import { faultsIn } from './integrity';
import { IN_MEMORY } from './in-memory';
import type { Layout } from './layout';
import { libraryOf, type SqliteLibrary } from './library';
import { asLoneWriter } from './lone-writer';
import { deadlineIn, LOCK_TIMEOUT_MS, retryWhileBusy } from './lock-timeout';
import { cannotOpen, type SqliteOpenError } from './open-error';
import { longStatements, type LongStatements } from './long-statements';
import { planOpening } from './open-plan';
import { isUsableName } from './path-check';
import { plain } from './plain';
import { setUp, type Durability, type Opening } from './set-up';

const OWNER_ALONE = 0o600;

/** How a file is opened. */
export interface FileOptions {
  /** `full` by default. */
  readonly durability?: Durability | undefined;
  /** How many milliseconds to wait for other processes that hold the file; 5000 by default. */
  readonly lockTimeoutMs?: number | undefined;
  /**
   * Opens the file for reading alone, so that the right to read is enough.
   *
   * Neither the file nor anything beside it is created or changed. If nobody has the file open and somebody writes to
   * it later, reads fail with `FILE_CHANGED` from then on: open it again.
   */
  readonly readOnly?: boolean | undefined;
  /** The access rights of a file that is made, as `chmod` takes them; `0o600` by default: its owner's alone. */
  readonly rights?: number | undefined;
  /** Whether the whole file is examined first, which takes some seconds for every 100 MB, in a thread of its own. */
  readonly check?: boolean | undefined;
  /**
   * The host's own SQLite, for instance
   * `(path, { readOnly }) => new BetterSqlite3(path, { readonly: readOnly })`. A database that it opens is closed here.
   * Statements that read the whole file then block the thread.
   */
  readonly open?: Open | undefined;
}

/** How a file is opened, and whether other processes may write to it meanwhile. */
export interface OpenOptions extends FileOptions {
  /** Whether other processes and threads that write are kept out where SQLite may lose commits. False by default. */
  readonly refuseWriters?: boolean | undefined;
}

// nothing was read yet, so what a driver says about itself quotes nobody
const firstLineOf = (thrown: unknown): string =>
  types.isNativeError(thrown) ? plain(String(thrown).split('\n', 1).join()) : codeOf(thrown);

const openDriver = (path: string, mode: OpenMode, open: Open): TE.TaskEither<SqliteOpenError, Database> =>
  TE.tryCatch(
    async () => open(path, mode),
    (thrown) =>
      codeOf(thrown).startsWith('SQLITE_')
        ? cannotOpen(path, mode.readOnly, thrown)
        : { _tag: 'NoDriver', cause: firstLineOf(thrown) },
  );

// it is not removed: another process may have opened it just now
const withWhatWasMade = (error: SqliteOpenError, path: string): SqliteOpenError =>
  error._tag === 'CannotOpen' && existsSync(path) ? { ...error, created: true } : error;

const checkIntegrity = async (
  long: LongStatements,
  { path, layout }: Opening,
  open: Open,
): Promise<E.Either<SqliteOpenError, void>> => {
  const sound = await open(IN_MEMORY, WRITABLE);
  try {
    for (const migration of layout.migrations) sound.exec(migration);
    const faults = await faultsIn(long, sound, layout.invariants);
    return faults.length === 0 ? E.right(undefined) : E.left({ _tag: 'Damaged', path, faults });
  } finally {
    sound.close();
  }
};

/**
 * Opens a file, or `:memory:`, a database that is gone once it is closed. Lays the file out if it is new, migrates it if it is
 * of an older version, and closes it on any error. `use` is given the database, the absolute path, the SQLite that runs and a
 * way to run long statements; closing the database leaves everything in the one file.
 */
export const openFile = <A>(
  named: string,
  layout: Layout,
  options: OpenOptions,
  use: (database: Database, path: string, library: SqliteLibrary, long: LongStatements) => A,
): TE.TaskEither<SqliteOpenError, A> => {
  const {
    durability = 'full',
    lockTimeoutMs = LOCK_TIMEOUT_MS,
    readOnly = false,
    rights = OWNER_ALONE,
    open = openDatabase,
    refuseWriters = false,
  } = options;
  if (!isUsableName(named) && named !== IN_MEMORY) return TE.left({ _tag: 'UnusableName', path: named });
  const path = named === IN_MEMORY ? named : resolve(named);
  const attempt = <B>(work: () => Promise<E.Either<SqliteOpenError, B>>): TE.TaskEither<SqliteOpenError, B> =>
    pipe(
      TE.tryCatch(work, (thrown) => cannotOpen(path, readOnly, thrown)),
      TE.flatMapEither((outcome) => outcome),
    );
  const makeReady = async (
    database: Database,
    mode: OpenMode,
    makes: boolean,
  ): Promise<E.Either<SqliteOpenError, A>> => {
    const library = await retryWhileBusy(deadlineIn(lockTimeoutMs), () => libraryOf(database));
    const opening = { path, layout, readOnly, durability, lockTimeoutMs, rights: makes ? rights : undefined };
    const ready = async (mine: Database): Promise<E.Either<SqliteOpenError, A>> => {
      const laidOut = await setUp(mine, opening);
      const long = longStatements(mine, { path, mode, open, lockTimeoutMs });
      const sound =
        E.isRight(laidOut) && options.check === true ? await checkIntegrity(long, opening, open) : laidOut;
      if (E.isLeft(sound)) return sound;
      // whoever prepares a statement reads the file, which others may hold at this moment
      return E.right(await retryWhileBusy(deadlineIn(lockTimeoutMs), () => use(mine, path, library, long)));
    };
    return refuseWriters && library.mayLoseCommits && !readOnly && path !== IN_MEMORY
      ? asLoneWriter(database, opening, open, library.version, ready)
      : ready(database);
  };
  return pipe(
    attempt(() => planOpening(path, readOnly, open)),
    TE.flatMap(({ mode, makes, wrap }) =>
      pipe(
        openDriver(path, mode, open),
        TE.flatMap((database) =>
          pipe(
            attempt(() => makeReady(wrap(database), mode, makes)),
            // the first error is the one that tells
            TE.tapError(() => TE.fromIO(() => E.tryCatch(() => database.close(), E.toError))),
          ),
        ),
        TE.mapLeft((error) => (makes ? withWhatWasMade(error, path) : error)),
      ),
    ),
  );
};
