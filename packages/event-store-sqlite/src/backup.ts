import { codeOf, IN_MEMORY, type LongStatements } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { randomUUID } from 'node:crypto';
import { chmodSync, closeSync, linkSync, lstatSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupError } from './backup-error';

const OWNER_ALONE = 0o600;
const RIGHTS = 0o777;

/** Waits until a file or a folder is on the disk. */
export const sync = async (path: string, flags: string): Promise<void> => {
  const opened = await open(path, flags);
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
};

/** Waits until the name of a file is on the disk. */
export const syncFolderOf = async (path: string): Promise<void> => {
  // Windows opens no folders
  if (process.platform !== 'win32') await sync(dirname(path), 'r');
};

/** Checks that the folder of a file exists. */
export const checkFolder = (to: string): E.Either<BackupError, void> => {
  const folder = dirname(to);
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
    ? E.right(undefined)
    : E.left({ _tag: 'MissingFolder', path: folder });
};

/** Checks that a file can be made at a path: its folder exists, and nothing stands there. */
export const checkTarget = (to: string): E.Either<BackupError, void> =>
  pipe(
    checkFolder(to),
    E.flatMap(() =>
      lstatSync(to, { throwIfNoEntry: false }) === undefined
        ? E.right(undefined)
        : E.left<BackupError>({ _tag: 'TargetExists', path: to }),
    ),
  );

const rightsOf = (file: string): number =>
  file === IN_MEMORY ? OWNER_ALONE : (statSync(file).mode & RIGHTS) | OWNER_ALONE;

// a link is never made over another file, but some file systems know none
const giveName = (unfinished: string, to: string): E.Either<BackupError, void> => {
  try {
    linkSync(unfinished, to);
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST') return E.left({ _tag: 'TargetExists', path: to });
    const target = checkTarget(to);
    if (E.isRight(target)) renameSync(unfinished, to);
    return target;
  }
  return E.right(undefined);
};

// under a name of its own until it is whole and on the disk; a short one, since only the target's must suit the disk
const copyInto = async (
  long: LongStatements,
  from: string,
  to: string,
): Promise<E.Either<BackupError, void>> => {
  const unfinished = join(dirname(to), `${randomUUID()}.unfinished`);
  try {
    // nobody else's eyes may fall on it before it has the rights of the original
    closeSync(openSync(unfinished, 'wx', OWNER_ALONE));
    await long(({ run }) => run('VACUUM INTO ?', unfinished));
    chmodSync(unfinished, rightsOf(from));
    await sync(unfinished, 'r+');
    const named = giveName(unfinished, to);
    if (E.isLeft(named)) return named;
  } finally {
    // on a full disk SQLite leaves its journal, too
    for (const each of [unfinished, `${unfinished}-journal`]) rmSync(each, { force: true });
  }
  await syncFolderOf(to);
  return E.right(undefined);
};

/**
 * Copies the store in the file `from` to the file `to`, as it is at one moment, while others go on writing. Rejects with what the
 * driver or the file system throws, and leaves nothing behind then.
 */
export const backUp = async (
  long: LongStatements,
  from: string,
  to: string,
): Promise<E.Either<BackupError, void>> => {
  const target = checkTarget(to);
  return E.isLeft(target) ? target : copyInto(long, from, to);
};
