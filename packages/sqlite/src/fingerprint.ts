import { existsSync, statSync } from 'node:fs';
import { around } from './around';
import type { Database } from './driver';

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** The bytes beside a file that SQLite has yet to move into it. The path is the file's own, with no link on it. */
export const unsettledAt = (path: string): number => sizeOf(`${path}-wal`) + sizeOf(`${path}-journal`);

/** Tells from outside whether a file was written to. Undefined if somebody has it open, or did not close it. */
export const fingerprintOf = (path: string): string | undefined => {
  const { ino, size, mtimeNs } = statSync(path, { bigint: true });
  // a process that merely opens the file makes the two files beside it, but leaves the first of them empty
  return unsettledAt(path) > 0 ? undefined : [ino, size, mtimeNs].join();
};

/** Whether SQLite's shared memory is beside a file, so that connections to it know of each other. */
export const isShared = (path: string): boolean => existsSync(`${path}-shm`);

/**
 * Wraps a database that was opened as immutable, since SQLite itself does not check that it is. Once somebody has written to
 * the file, every call throws `FILE_CHANGED`.
 */
export const failIfChanged = (database: Database, path: string, fingerprint: string): Database =>
  around(database, (work) => (...values) => {
    const answer = work(...values);
    if (fingerprintOf(path) !== fingerprint)
      throw Object.assign(new Error('written to by somebody'), { code: 'FILE_CHANGED' });
    return answer;
  });
