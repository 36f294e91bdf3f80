import type { Unstarted } from '@pavadonis/event-store';
import { isUsableName, type Open, realPathOf, type SqliteOpenError } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { randomUUID } from 'node:crypto';
import { constants, copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { checkFolder, checkTarget, sync, syncFolderOf } from './backup';
import { type BackupError, cannotBackUp } from './backup-error';
import { sqliteStore } from './open';

/** The backup, the store that it takes the place of, and the name under which the former file is kept. */
export interface RestoreOptions {
  /** The backup. It is checked and copied, and stays as it is. */
  readonly from: string;
  /** The file of the store; it need not exist. */
  readonly to: string;
  /** The file that keeps the former store; by default the store's name with `.before-restore`. It must not exist. */
  readonly keepAs?: string | undefined;
  /** The host's own way to open SQLite, as for a store. */
  readonly open?: Open | undefined;
}

/** The reasons why a backup was not put in a store's place. The store is as it was. */
export type RestoreError = SqliteOpenError | BackupError;

interface Places {
  readonly path: string;
  readonly kept: string;
  readonly unfinished: string;
}

const BESIDE = ['-wal', '-shm'] as const;

/** Moves all of a store into its one file, if it can be opened. */
const settle = (path: string, open: Open | undefined): TE.TaskEither<never, void> =>
  pipe(
    sqliteStore({ path, open, severalWriters: 'accepted' }),
    TE.flatMap((store): TE.TaskEither<unknown, void> => store.close()),
    TE.orElseW(() => TE.right(undefined)),
  );

const keep = async (path: string, as: string): Promise<void> => {
  try {
    linkSync(path, as);
  } catch {
    // some file systems know no links
    copyFileSync(path, as, constants.COPYFILE_EXCL);
    await sync(as, 'r+');
  }
};

// whatever is left beside a file is of that file alone: of a damaged one, or of one that a process still has open
const exchange = async (unfinished: string, path: string, kept: string): Promise<void> => {
  if (existsSync(path)) await keep(path, kept);
  for (const beside of BESIDE) if (existsSync(path + beside)) renameSync(path + beside, kept + beside);
  renameSync(unfinished, path);
  await syncFolderOf(path);
};

/**
 * Puts a backup in the place of a store, and keeps the former file with all that was in it. Stop every process that has the store
 * open before. One that still runs reads the former file, and is refused whatever it writes (`moved`).
 *
 * The backup is checked and copied before anything is changed. A store that is damaged is kept with the files beside it.
 */
export const restoreStore = ({ from, to, keepAs, open }: RestoreOptions): Unstarted<RestoreError, void> => {
  for (const name of [from, to, keepAs ?? to])
    if (typeof name !== 'string' || !isUsableName(name)) return TE.left({ _tag: 'UnusableName', path: '' });
  const failed = (thrown: unknown): RestoreError => cannotBackUp(resolve(to), thrown);
  const places = (): E.Either<RestoreError, Places> => {
    const folder = checkFolder(resolve(to));
    if (E.isLeft(folder)) return folder;
    const path = realPathOf(resolve(to));
    const kept = keepAs === undefined ? `${path}.before-restore` : resolve(keepAs);
    const unfinished = join(dirname(path), `${randomUUID()}.unfinished`);
    return pipe(
      checkTarget(kept),
      E.map(() => ({ path, kept, unfinished })),
    );
  };
  return pipe(
    TE.fromIOEither(() => E.flatten(E.tryCatch(places, failed))),
    TE.flatMap(({ path, kept, unfinished }) =>
      pipe(
        sqliteStore({ path: from, readOnly: true, check: true, open }),
        TE.flatMap((backup): TE.TaskEither<RestoreError, void> =>
          pipe(
            backup.backup(unfinished),
            TE.chainFirst(() => TE.fromTask(backup.close())),
          ),
        ),
        TE.flatMap(() => (existsSync(path) ? settle(path, open) : TE.right(undefined))),
        TE.flatMap(() => TE.tryCatch(() => exchange(unfinished, path, kept), failed)),
        TE.tapError(() => TE.fromIO(() => E.tryCatch(() => rmSync(unfinished, { force: true }), E.toError))),
      ),
    ),
  );
};
