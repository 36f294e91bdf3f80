import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { dirname } from 'node:path';
import type { Database } from './driver';
import { codeOf, unavailable } from './driver-error';
import type { OpenError } from './open-error';
import { checkPlace } from './place';
import { setUp, type Durability } from './set-up';

/** Opens the SQLite database of an absolute path. */
export type Open = (path: string) => Database | Promise<Database>;

const cannotOpen = (path: string, thrown: unknown): OpenError => {
  const { reason, cause } = unavailable(thrown);
  switch (cause) {
    case 'SQLITE_NOTADB':
      return { _tag: 'NotADatabase', path };
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
      // the file itself may be written if it exists: what SQLite could not make is the file, or the two beside it
      return { _tag: 'ReadOnly', path: dirname(path) };
    default:
      return { _tag: 'CannotOpen', path, reason, cause };
  }
};

const attempt = <A>(path: string, work: () => Promise<E.Either<OpenError, A>>): TE.TaskEither<OpenError, A> =>
  pipe(
    TE.tryCatch(work, (thrown) => cannotOpen(path, thrown)),
    TE.flatMapEither((outcome) => outcome),
  );

// nothing was read yet, so what a driver says about itself quotes nobody
const firstLineOf = (thrown: unknown): string => String(thrown).split('\n', 1).join();

const openDriver = (path: string, open: Open): TE.TaskEither<OpenError, Database> =>
  TE.tryCatch(
    async () => open(path),
    (thrown) =>
      codeOf(thrown).startsWith('SQLITE_')
        ? cannotOpen(path, thrown)
        : { _tag: 'NoDriver', cause: firstLineOf(thrown) },
  );

/** Opens the file of an absolute path as a store's database, lays it out if it is new, and closes it on any error. */
export const openFile = <A>(
  path: string,
  durability: Durability,
  open: Open,
  use: (database: Database) => A,
): TE.TaskEither<OpenError, A> =>
  pipe(
    attempt(path, () => Promise.resolve(checkPlace(path))),
    TE.flatMap(() => openDriver(path, open)),
    TE.flatMap((database) =>
      pipe(
        attempt(path, async () => E.map(() => use(database))(await setUp(database, path, durability))),
        // the first error is the one that tells
        TE.tapError(() => TE.fromIO(() => E.tryCatch(() => database.close(), E.toError))),
      ),
    ),
  );
