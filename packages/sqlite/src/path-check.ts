import * as E from 'fp-ts/Either';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  statSync,
} from 'node:fs';
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
const NO_HEADER = '\0'.repeat(HEADER.length);
const JOURNAL = Buffer.from('d9d505f920a163d7', 'hex');
const PAGE_SIZE_AT = HEADER.length;
const SMALLEST_PAGE = 512;
const LARGEST_PAGE = 65_536;

interface Beginning {
  readonly header: string;
  readonly size: number;
  /** As its header says; of the largest pages, which do not fit there, it says 1. */
  readonly pageSize: number;
}

const bytesOf = (path: string, flags: string, length: number) => {
  const bytes = Buffer.alloc(length);
  const file = openSync(path, flags);
  try {
    return { bytes, read: readSync(file, bytes), size: fstatSync(file).size };
  } finally {
    closeSync(file);
  }
};

const beginningOf = (path: string, readOnly: boolean): Beginning => {
  // for writing too: SQLite would fall back to reading alone, and the first write would find out
  const { bytes, read, size } = bytesOf(path, readOnly ? 'r' : 'r+', PAGE_SIZE_AT + 2);
  return {
    header: bytes.toString('latin1', 0, Math.min(read, HEADER.length)),
    size,
    pageSize: bytes.readUInt16BE(PAGE_SIZE_AT),
  };
};

// what is cut off inside the last page SQLite would not miss, and what is beside the file may still complete it
const isTruncated = (path: string, { size, pageSize }: Beginning): boolean =>
  size % (pageSize === 1 ? LARGEST_PAGE : pageSize) !== 0 && unsettledAt(realPathOf(path)) === 0;

const isJournal = (path: string): boolean => {
  if (!existsSync(path)) return false;
  return bytesOf(path, 'r', JOURNAL.length).bytes.equals(JOURNAL);
};

// a power cut while a file is made may leave pages without the first one, and the journal by which SQLite takes them back
const isHalfMade = (path: string, { header, size }: Beginning): boolean =>
  size >= SMALLEST_PAGE && header === NO_HEADER && isJournal(`${realPathOf(path)}-journal`);

// if this process has the file open, too, closing it here would free the locks that SQLite holds on it; SQLite itself will tell
// whether it is a database, but would write over a file that is shorter than any page
const checkSharedFile = (path: string, readOnly: boolean): E.Either<SqliteOpenError, void> => {
  accessSync(path, readOnly ? constants.R_OK : constants.R_OK | constants.W_OK);
  const { size } = statSync(path);
  return size > 0 && size < SMALLEST_PAGE ? E.left({ _tag: 'NotADatabase', path }) : E.right(undefined);
};

const checkFile = (path: string, readOnly: boolean): E.Either<SqliteOpenError, void> => {
  try {
    if (isShared(realPathOf(path))) return checkSharedFile(path, readOnly);
    const beginning = beginningOf(path, readOnly);
    if (beginning.size === 0 && !readOnly) return E.right(undefined);
    if (isHalfMade(path, beginning)) return E.right(undefined);
    // SQLite takes some files that are shorter than a page for empty ones, and would write over them
    if (beginning.header !== HEADER) return E.left({ _tag: 'NotADatabase', path });
    return isTruncated(path, beginning)
      ? E.left({ _tag: 'CannotOpen', path, reason: 'corrupt', cause: 'TRUNCATED' })
      : E.right(undefined);
  } catch (thrown) {
    if (reasonOf(thrown) === 'read_only' && !readOnly) return E.left({ _tag: 'ReadOnly', path });
    throw thrown;
  }
};

/**
 * Checks whether the file of a path can be opened, before anything is created or changed. For writing the file need not
 * exist yet. Throws what the file system throws.
 */
export const checkPath = (path: string, readOnly: boolean): E.Either<SqliteOpenError, void> => {
  const folder = dirname(path);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    return E.left({ _tag: 'MissingFolder', path: folder });
  // the longest of the names that SQLite needs: it or the disk may refuse that one, though not the file's own
  const longest = `${realPathOf(path)}-journal`;
  if (Buffer.byteLength(longest) > LONGEST_PATH)
    return E.left({ _tag: 'CannotOpen', path, reason: 'other', cause: 'ENAMETOOLONG' });
  if (!readOnly) lstatSync(longest, { throwIfNoEntry: false });
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return readOnly ? E.left({ _tag: 'MissingFile', path }) : E.right(undefined);
  return found.isFile() ? checkFile(path, readOnly) : E.left({ _tag: 'NotADatabase', path });
};
