import { closeSync, existsSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

// stores, keys of vaults and registers begin like this, and secret keys of seals
const NEVER_WRITTEN_OVER = [Buffer.from('SQLite format 3\0'), Buffer.from('PRIVATE+KEY+')];

const beginningOf = (path: string): Buffer => {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(16);
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
};

const isSameFile = (path: string, other: string): boolean => {
  const [one, two] = [path, other].map((each) => statSync(each, { throwIfNoEntry: false }));
  return one !== undefined && one.ino === two?.ino && one.dev === two.dev;
};

const isWithin = (path: string, folder: string): boolean => {
  const way = relative(realpathSync(folder), realpathSync(path));
  return way.split(sep)[0] !== '..' && !isAbsolute(way);
};

/**
 * Returns whether a file is never written over, even where others are: a store, a file of a vault, a secret key, a device, or one
 * of the files that the command reads, or that lie in a folder of its log.
 */
export const isNeverWrittenOver = (
  path: string,
  read: readonly string[] = [],
  logFolder?: string,
): boolean => {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined || stat.isDirectory()) return false;
    if (!stat.isFile()) return true;
    const beginning = beginningOf(path);
    return (
      NEVER_WRITTEN_OVER.some((begins) => beginning.subarray(0, begins.length).equals(begins)) ||
      read.some((each) => isSameFile(path, each)) ||
      (logFolder !== undefined && existsSync(logFolder) && isWithin(path, logFolder))
    );
  } catch {
    // nobody may read it, so it is told when it is written
    return false;
  }
};
