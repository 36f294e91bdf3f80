import * as E from 'fp-ts/Either';
import { accessSync, closeSync, constants, lstatSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { reasonOf } from './driver-error';
import { isShared, unsettledAt } from './fingerprint';
import type { SqliteOpenError } from './open-error';
import { realPathOf } from './real-path';

const KEPT_BY_SQLITE = /-(?:wal|shm|journal)$/;

/**
 * Returns whether a path can name a database.
 *
 * It cannot if it is empty, a URL, a text that ends early, or a name that SQLite gives to its own files beside a
 * database, which it would remove or play back.
 */
export const isUsableName = (path: string): boolean =>
  path !== '' && !/^[a-z]{2,}:/i.test(path) && !path.includes('\0') && !KEPT_BY_SQLITE.test(path);

// SQLite's own limit, in bytes
const LONGEST_PATH = 512;
const HEADER = 'SQLite format 3\0';
const SMALLEST_PAGE = 512;

// the pages that SQLite makes unless it is told otherwise
const USUAL_PAGE = 4096;

/** Whether a file may be opened at once, or is `doubtful`: SQLite has to look into it before it is opened for its purpose. */
export type Soundness = 'sound' | 'doubtful';

// Windows tells its rights only to whoever opens a file, and holds no locks that closing would free. And where a process took on
// another user's rights, the system looks at those of the first user
const isToldWithoutOpening = (): boolean =>
  process.geteuid !== undefined && process.geteuid() === process.getuid?.();

const checkRights = (path: string, readOnly: boolean): void => {
  // for writing too: SQLite would fall back to reading alone, and the first write would find out
  accessSync(path, readOnly ? constants.R_OK : constants.R_OK | constants.W_OK);
  if (!isToldWithoutOpening() && !isShared(realPathOf(path)))
    closeSync(openSync(path, readOnly ? 'r' : 'r+'));
};

const beginsLikeOne = (path: string): boolean => {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEADER.length);
    return bytes.toString('latin1', 0, readSync(file, bytes)) === HEADER;
  } finally {
    closeSync(file);
  }
};

// SQLite takes some of them for empty ones, and would write over them. Nobody can work on one, so looking into it frees no locks
const checkShortFile = (path: string, isAlone: boolean): E.Either<SqliteOpenError, Soundness> => {
  if (!isAlone || !beginsLikeOne(path)) return E.left({ _tag: 'NotADatabase', path });
  return unsettledAt(realPathOf(path)) === 0
    ? E.left({ _tag: 'CannotOpen', path, reason: 'corrupt', cause: 'TRUNCATED' })
    : E.right('sound');
};

// the file is not opened here: if any thread of this process has it open, closing it would free the locks that SQLite holds on
// it, and no thread knows what another is about to open. SQLite itself tells whether it is a database
const checkFile = (path: string, readOnly: boolean): E.Either<SqliteOpenError, Soundness> => {
  try {
    checkRights(path, readOnly);
    const { size } = statSync(path);
    const isAlone = !isShared(realPathOf(path));
    if (size === 0) return readOnly ? E.left({ _tag: 'NotADatabase', path }) : E.right('sound');
    if (size < SMALLEST_PAGE) return checkShortFile(path, isAlone);
    // it may be cut off, and into one that is no database SQLite would move what is beside it
    const isDoubtful = isAlone && (size % USUAL_PAGE !== 0 || unsettledAt(realPathOf(path)) > 0);
    return E.right(isDoubtful ? 'doubtful' : 'sound');
  } catch (thrown) {
    if (reasonOf(thrown) === 'read_only' && !readOnly) return E.left({ _tag: 'ReadOnly', path });
    throw thrown;
  }
};

/**
 * Checks whether the file of a path can be opened, before anything is created or changed. For writing the file need not
 * exist yet. Throws what the file system throws.
 */
export const checkPath = (path: string, readOnly: boolean): E.Either<SqliteOpenError, Soundness> => {
  const folder = dirname(path);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    return E.left({ _tag: 'MissingFolder', path: folder });
  // the longest of the names that SQLite needs: it or the disk may refuse that one, though not the file's own
  const longest = `${realPathOf(path)}-journal`;
  if (Buffer.byteLength(longest) > LONGEST_PATH)
    return E.left({ _tag: 'CannotOpen', path, reason: 'other', cause: 'ENAMETOOLONG' });
  if (!readOnly) lstatSync(longest, { throwIfNoEntry: false });
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return readOnly ? E.left({ _tag: 'MissingFile', path }) : E.right('sound');
  return found.isFile() ? checkFile(path, readOnly) : E.left({ _tag: 'NotADatabase', path });
};
