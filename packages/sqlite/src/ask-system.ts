import { randomUUID } from 'node:crypto';
import { accessSync, closeSync, constants, existsSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { types } from 'node:util';
import { around } from './around';
import type { Database } from './driver';
import { codeOf, isToldBySystem } from './driver-error';
import { refusalOf } from './system-errno';

// more than SQLite makes at once of its own files
const PROBE = Buffer.alloc(65_536);

const errnoOf = (work: () => void): number | undefined => {
  try {
    work();
    return undefined;
  } catch (thrown) {
    const { errno } = thrown as NodeJS.ErrnoException;
    return refusalOf(errno) === undefined ? undefined : errno;
  }
};

// a mark on a file or a file system mounted for reading is seen without opening it: closing a file of SQLite's would free its
// locks
const markedAt = (path: string): number | undefined => {
  const places = [path, `${path}-wal`, `${path}-shm`].filter((each) => existsSync(each));
  for (const place of [...places, dirname(path)]) {
    const errno = errnoOf(() => accessSync(place, constants.W_OK));
    if (errno !== undefined) return errno;
  }
  return undefined;
};

// nothing but writing finds out about quotas; what is written has a name of its own for a moment
const refusedBeside = (path: string): number | undefined => {
  const probe = join(dirname(path), `${randomUUID()}.unfinished`);
  return errnoOf(() => {
    const opened = openSync(probe, 'wx', 0o600);
    try {
      writeSync(opened, PROBE, 0, PROBE.length, 0);
    } finally {
      closeSync(opened);
      rmSync(probe, { force: true });
    }
  });
};

/**
 * Adds to an error of SQLite the operating system's number for it, where only that tells what is the matter and the driver
 * does not give it. Asks the file system whether it would let somebody write to the file or beside it.
 */
export const askSystem = (path: string, thrown: unknown): void => {
  const code = codeOf(thrown);
  if (!types.isNativeError(thrown) || !isToldBySystem(code)) return;
  const told = thrown as { systemErrno?: unknown };
  const isReadOnly = code.startsWith('SQLITE_READONLY');
  // the number that a driver gives with this one is of an earlier failure
  if (!isReadOnly && refusalOf(told.systemErrno) !== undefined) return;
  told.systemErrno = markedAt(path) ?? (isReadOnly ? undefined : refusedBeside(path));
};

/** Wraps a database that is written to, so that its errors say what the operating system says. */
export const askingSystem = (database: Database, path: string): Database =>
  around(database, (work) => (...values) => {
    try {
      return work(...values);
    } catch (thrown) {
      askSystem(path, thrown);
      throw thrown;
    }
  });
