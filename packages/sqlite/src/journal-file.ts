import { closeSync, openSync } from 'node:fs';
import { codeOf } from './driver-error';

const openedAt = (path: string): number | undefined => {
  try {
    return openSync(path, 'r');
  } catch (thrown) {
    // whoever writes to the database removes its journal at any moment, so nobody asks first whether there is one
    if (codeOf(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
};

/**
 * Reads a journal of SQLite's by its descriptor, and closes it. Returns nothing where there is no journal. Throws what the file
 * system throws.
 */
// SQLite holds no locks on a journal, so nobody in this process loses one when it is closed here
export const readJournal = <A>(path: string, read: (file: number) => A): A | undefined => {
  const file = openedAt(path);
  if (file === undefined) return undefined;
  try {
    return read(file);
  } finally {
    closeSync(file);
  }
};
