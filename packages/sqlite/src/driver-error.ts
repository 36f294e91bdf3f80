import { types } from 'node:util';

interface DriverError extends Error {
  /** SQLite's result code, extended where there is one, as `node:sqlite` and `@photostructure/sqlite` give it. */
  readonly errcode?: unknown;
  /** SQLite's name of the code in better-sqlite3; in the others one word for all errors of SQLite. */
  readonly code?: unknown;
}

/**
 * The reason why a file cannot be worked on now.
 *
 * After `busy` the same call may succeed; for the others somebody has to look at the disk or the rights.
 */
export type FailureReason = 'busy' | 'disk_full' | 'read_only' | 'corrupt' | 'unreachable' | 'other';

// the texts are SQLite's own and fixed; `@photostructure/sqlite` gives nothing else for an error of a read
const known: readonly (readonly [code: number, name: string, text: string, reason: FailureReason])[] = [
  [1, 'SQLITE_ERROR', 'SQL logic error', 'other'],
  [5, 'SQLITE_BUSY', 'database is locked', 'busy'],
  [6, 'SQLITE_LOCKED', 'database table is locked', 'busy'],
  [8, 'SQLITE_READONLY', 'attempt to write a readonly database', 'read_only'],
  [10, 'SQLITE_IOERR', 'disk I/O error', 'unreachable'],
  [11, 'SQLITE_CORRUPT', 'database disk image is malformed', 'corrupt'],
  [13, 'SQLITE_FULL', 'database or disk is full', 'disk_full'],
  [14, 'SQLITE_CANTOPEN', 'unable to open database file', 'unreachable'],
  [26, 'SQLITE_NOTADB', 'file is not a database', 'corrupt'],
];

const taken: readonly (readonly [code: number, name: string])[] = [
  [1555, 'SQLITE_CONSTRAINT_PRIMARYKEY'],
  [1811, 'SQLITE_CONSTRAINT_TRIGGER'],
  [2067, 'SQLITE_CONSTRAINT_UNIQUE'],
];

// what the file system says where Node asks it itself
const ofFileSystem: Readonly<Record<string, FailureReason>> = {
  EACCES: 'read_only',
  EPERM: 'read_only',
  EROFS: 'read_only',
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EIO: 'unreachable',
};

const nameOf = (errcode: number): string =>
  // the low byte of an extended code is the plain one
  [...taken, ...known].find(([code]) => code === errcode || code === (errcode & 0xff))?.[1] ??
  `SQLITE_${String(errcode)}`;

// a driver of the host may call its errors anything
const KIND = /^[A-Za-z]\w{0,63}$/;

/**
 * Returns SQLite's name for an error that a driver threw, such as `SQLITE_BUSY`.
 *
 * For anything else it returns the code or the kind of the error, never its text, which could quote what is stored.
 */
export const codeOf = (thrown: unknown): string => {
  // not `instanceof Error`: an error of a native addon may come from another realm
  if (!types.isNativeError(thrown)) return 'UNKNOWN';
  const { errcode, code, message, name }: DriverError = thrown;
  if (typeof errcode === 'number') return nameOf(errcode);
  const byText = known.find(([, , text]) => text === message);
  const kind = byText?.[1] ?? (typeof code === 'string' ? code : name);
  return KIND.test(kind) ? kind : 'UNKNOWN';
};

/** Returns the reason why an error of a driver or of the file system stops the work. */
export const reasonOf = (thrown: unknown): FailureReason => {
  const code = codeOf(thrown);
  return known.find(([, name]) => code.startsWith(name))?.[3] ?? ofFileSystem[code] ?? 'other';
};

/**
 * Returns whether an insert was refused because something unique in it is stored already.
 *
 * A key or a trigger refuses it.
 */
export const isTaken = (thrown: unknown): boolean => {
  const code = codeOf(thrown);
  return taken.some(([, name]) => name === code);
};
