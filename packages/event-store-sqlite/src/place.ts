import * as E from 'fp-ts/Either';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './driver-error';
import type { OpenError } from './open-error';

const HEADER = 'SQLite format 3\0';

const beginningOf = (path: string): string => {
  const beginning = Buffer.alloc(HEADER.length);
  // for writing too: SQLite would fall back to reading alone, and the first append would find out
  const file = openSync(path, 'r+');
  try {
    return beginning.toString('latin1', 0, readSync(file, beginning));
  } finally {
    closeSync(file);
  }
};

const checkFile = (path: string): E.Either<OpenError, void> => {
  try {
    // SQLite takes any file shorter than a page for an empty one, and would write over it
    return ['', HEADER].includes(beginningOf(path))
      ? E.right(undefined)
      : E.left({ _tag: 'NotADatabase', path });
  } catch (thrown) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(thrown))) return E.left({ _tag: 'ReadOnly', path });
    throw thrown;
  }
};

/**
 * Looks whether a file of that path could be a store before anything is created or changed. A file that does not exist
 * yet is fine. Throws what the file system throws where it is of no help.
 */
export const checkPlace = (path: string): E.Either<OpenError, void> => {
  const folder = dirname(path);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    return E.left({ _tag: 'MissingFolder', path: folder });
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return E.right(undefined);
  return found.isFile() ? checkFile(path) : E.left({ _tag: 'NotADatabase', path });
};
