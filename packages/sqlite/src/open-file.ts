import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { accessTo, IN_MEMORY } from './access';
import { check } from './check';
import { openDatabase, WRITABLE, type Database, type Open, type OpenMode } from './driver';
import { codeOf } from './driver-error';
import type { Layout } from './layout';
import { cannotOpen, type OpenError } from './open-error';
import { endOfWait, PATIENCE_MS, whileBusy } from './patience';
import { setUp, type Durability, type Opening } from './set-up';

/** How a file is opened. */
export interface FileOptions {
  /** `full` unless told. */
  readonly durability?: Durability | undefined;
  /** How many milliseconds to wait for other processes that hold the file; 5000 unless told. */
  readonly patience?: number | undefined;
  /**
   * Nothing is made or changed, neither the file nor anything beside it, so that the right to read is enough. If nobody has
   * the file open and somebody writes to it later, reads answer `FILE_CHANGED` from then on: open it again.
   */
  readonly readOnly?: boolean | undefined;
  /** Whether the whole file is examined first, which takes some seconds for every 100 MB. */
  readonly check?: boolean | undefined;
  /**
   * The host's own SQLite, for instance
   * `(path, { readOnly }) => new BetterSqlite3(path, { readonly: readOnly })`. What it opens is closed here.
   */
  readonly open?: Open | undefined;
}

// nothing was read yet, so what a driver says about itself quotes nobody
const firstLineOf = (thrown: unknown): string => String(thrown).split('\n', 1).join();

const openDriver = (path: string, mode: OpenMode, open: Open): TE.TaskEither<OpenError, Database> =>
  TE.tryCatch(
    async () => open(path, mode),
    (thrown) =>
      codeOf(thrown).startsWith('SQLITE_')
        ? cannotOpen(path, mode.readOnly, thrown)
        : { _tag: 'NoDriver', cause: firstLineOf(thrown) },
  );

const examine = async (
  database: Database,
  { path, layout, patience }: Opening,
  open: Open,
): Promise<E.Either<OpenError, void>> => {
  const sound = await open(IN_MEMORY, WRITABLE);
  try {
    for (const migration of layout.migrations) sound.exec(migration);
    const findings = await whileBusy(endOfWait(patience), () => check(database, sound, layout.invariants));
    return findings.length === 0 ? E.right(undefined) : E.left({ _tag: 'Damaged', path, findings });
  } finally {
    sound.close();
  }
};

/**
 * Opens the file of an absolute path (or `:memory:`), lays it out if it is new, lifts it if it is of an older version, and
 * closes it on any error. `use` is given a database whose `close` leaves everything in the one file.
 */
export const openFile = <A>(
  path: string,
  layout: Layout,
  options: FileOptions,
  use: (database: Database) => A,
): TE.TaskEither<OpenError, A> => {
  const { durability = 'full', patience = PATIENCE_MS, readOnly = false, open = openDatabase } = options;
  const opening = { path, layout, readOnly, durability, patience };
  const attempt = <B>(work: () => Promise<E.Either<OpenError, B>>): TE.TaskEither<OpenError, B> =>
    pipe(
      TE.tryCatch(work, (thrown) => cannotOpen(path, readOnly, thrown)),
      TE.flatMapEither((outcome) => outcome),
    );
  const makeReady = async (database: Database): Promise<E.Either<OpenError, A>> => {
    const ready = await setUp(database, opening);
    const sound = E.isRight(ready) && options.check === true ? await examine(database, opening, open) : ready;
    return E.map(() => use(database))(sound);
  };
  return pipe(
    attempt(() => Promise.resolve(accessTo(path, readOnly))),
    TE.flatMap(({ mode, asUsed }) =>
      pipe(
        openDriver(path, mode, open),
        TE.flatMap((database) =>
          pipe(
            attempt(() => makeReady(asUsed(database))),
            // the first error is the one that tells
            TE.tapError(() => TE.fromIO(() => E.tryCatch(() => database.close(), E.toError))),
          ),
        ),
      ),
    ),
  );
};
