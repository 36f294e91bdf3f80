import type { Database } from './driver';
import { prepareQuery } from './query';

/** The SQLite that a driver brings. */
export interface SqliteLibrary {
  /** Its version, such as `3.51.3`. */
  readonly version: string;
  /**
   * Whether it has the fault by which commits may be lost or the file damaged when several processes or threads write to it.
   *
   * SQLite calls it the WAL-reset bug: versions 3.7.0 to 3.51.2 have it, except 3.44.6 and 3.50.7 and later ones of their lines.
   */
  readonly mayLoseCommits: boolean;
}

const MENDED_LINES: Readonly<Record<number, number>> = { 44: 6, 50: 7, 51: 3 };
const FIRST_WITH_JOURNAL = 7;
const LAST_WITH_FAULT = 51;

/** Returns whether a version has the fault. One that cannot be read is taken to have it. */
const mayLoseCommits = (version: string): boolean => {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)/.exec(version)?.map(Number) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) return true;
  if (major !== 3) return false;
  if (minor < FIRST_WITH_JOURNAL || minor > LAST_WITH_FAULT) return false;
  return patch < (MENDED_LINES[minor] ?? Infinity);
};

/** Returns the SQLite on which a database runs. */
export const libraryOf = (database: Database): SqliteLibrary => {
  const version = String(prepareQuery(database, 'SELECT sqlite_version()')().flat()[0]);
  return { version, mayLoseCommits: mayLoseCommits(version) };
};
