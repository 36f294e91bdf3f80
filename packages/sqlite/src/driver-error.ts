import { types } from 'node:util';
import { nameOfResultCode } from './result-code';
import { refusalOf, type SystemRefusal } from './system-errno';

interface DriverError extends Error {
  /** SQLite's result code, extended where there is one, as `node:sqlite` and `@photostructure/sqlite` give it. */
  readonly errcode?: unknown;
  /** The extended code of `@photostructure/sqlite`, whose `errcode` is the plain one for an error of a read. */
  readonly sqliteExtendedCode?: unknown;
  /** The operating system's number, as `@photostructure/sqlite` gives it, or as it was asked for afterwards. */
  readonly systemErrno?: unknown;
  /** The operating system's number, as Node gives it. */
  readonly errno?: unknown;
  /** SQLite's name of the code in better-sqlite3; in the others one word for all errors of SQLite. */
  readonly code?: unknown;
}

/**
 * The reason why a file cannot be worked on now.
 *
 * - `busy`: others hold it, and the same call may succeed later. For all others somebody has to do something.
 * - `disk_full`: there is no room on its disk.
 * - `quota_exceeded`: there is room, but not for this user.
 * - `read_only`: the user lacks the right to write, or the file was opened for reading.
 * - `read_only_disk`: the file system is mounted for reading alone.
 * - `immutable`: the file or its folder carries a mark that lets nobody change it.
 * - `io_error`: the disk fails. Only here is it open whether a write under way was kept.
 * - `corrupt`: the file is damaged.
 * - `moved`: the file was moved, replaced or removed while it was open.
 * - `unreachable`: something else keeps SQLite from opening the file, or one that it needs beside it.
 */
export type FailureReason =
  | 'busy'
  | 'disk_full'
  | 'quota_exceeded'
  | 'read_only'
  | 'read_only_disk'
  | 'immutable'
  | 'io_error'
  | 'corrupt'
  | 'moved'
  | 'unreachable'
  | 'other';

// the texts are SQLite's own and fixed; some drivers give nothing else for an error of a read
const TEXTS: Readonly<Record<string, string>> = {
  'SQL logic error': 'SQLITE_ERROR',
  'database is locked': 'SQLITE_BUSY',
  'database table is locked': 'SQLITE_LOCKED',
  'attempt to write a readonly database': 'SQLITE_READONLY',
  'disk I/O error': 'SQLITE_IOERR',
  'database disk image is malformed': 'SQLITE_CORRUPT',
  'database or disk is full': 'SQLITE_FULL',
  'unable to open database file': 'SQLITE_CANTOPEN',
  'file is not a database': 'SQLITE_NOTADB',
};

// the first that a code begins with; what holds SQLite's shared memory is laid out at its full size
const BY_CODE: readonly (readonly [beginning: string, reason: FailureReason])[] = [
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_READONLY_DBMOVED', 'moved'],
  ['FILE_MOVED', 'moved'],
  ['SQLITE_READONLY', 'read_only'],
  ['SQLITE_IOERR_SHMSIZE', 'disk_full'],
  ['SQLITE_IOERR', 'io_error'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_FULL', 'disk_full'],
  ['SQLITE_CANTOPEN', 'unreachable'],
  ['SQLITE_NOTADB', 'corrupt'],
];

const BY_REFUSAL: Readonly<Record<SystemRefusal, FailureReason>> = {
  EACCES: 'read_only',
  EPERM: 'immutable',
  EROFS: 'read_only_disk',
  ENOSPC: 'disk_full',
  EDQUOT: 'quota_exceeded',
  EIO: 'io_error',
};

// after these the operating system's number is that of the failure. It says nothing after a sync that failed, since what was
// written before may be kept
const TOLD_BY_SYSTEM = /^SQLITE_(?:IOERR(?:_WRITE|_TRUNCATE|_DELETE|_SHM\w+|_MMAP)?$|CANTOPEN|READONLY)/;

// a driver of the host may call its errors anything
const KIND = /^[A-Za-z]\w{0,63}$/;

/**
 * Returns SQLite's name for an error that a driver threw, such as `SQLITE_BUSY` or `SQLITE_IOERR_WRITE`.
 *
 * For anything else it returns the code or the kind of the error, never its text, which could quote what is stored.
 */
export const codeOf = (thrown: unknown): string => {
  // not `instanceof Error`: an error of a native addon may come from another realm
  if (!types.isNativeError(thrown)) return 'UNKNOWN';
  const { errcode, sqliteExtendedCode = errcode, errno, code, message, name }: DriverError = thrown;
  if (typeof sqliteExtendedCode === 'number') return nameOfResultCode(sqliteExtendedCode);
  const given = typeof code === 'string' ? code : name;
  const kind = (Object.hasOwn(TEXTS, message) ? TEXTS[message] : undefined) ?? refusalOf(errno) ?? given;
  return KIND.test(kind) ? kind : 'UNKNOWN';
};

/** Returns whether the operating system knows more about a failure than SQLite's code tells. */
export const isToldBySystem = (code: string): boolean => TOLD_BY_SYSTEM.test(code);

/** Returns the reason why an error of a driver or of the file system stops the work. */
export const reasonOf = (thrown: unknown): FailureReason => {
  const code = codeOf(thrown);
  if (Object.hasOwn(BY_REFUSAL, code)) return BY_REFUSAL[code as SystemRefusal];
  const refusal = isToldBySystem(code) ? refusalOf((thrown as DriverError).systemErrno) : undefined;
  return refusal === undefined
    ? (BY_CODE.find(([beginning]) => code.startsWith(beginning))?.[1] ?? 'other')
    : BY_REFUSAL[refusal];
};

const TAKEN: readonly string[] = [
  'SQLITE_CONSTRAINT_PRIMARYKEY',
  'SQLITE_CONSTRAINT_TRIGGER',
  'SQLITE_CONSTRAINT_UNIQUE',
];

/**
 * Returns whether an insert was refused because something unique in it is stored already.
 *
 * A key or a trigger refuses it.
 */
export const isTaken = (thrown: unknown): boolean => TAKEN.includes(codeOf(thrown));
