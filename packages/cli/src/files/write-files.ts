import * as E from 'fp-ts/Either';
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, lstatSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileRefused, type FileRefused } from './file-refused';
import { isNeverWrittenOver } from './kept-files';
import { removeFiles } from './remove-files';

/** The rights of a file that holds a secret or personal texts. */
export const OWNER_ALONE = 0o600;

/** A file to write: its path and what it holds. */
export interface FileToWrite {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** The rights of the file; by default those that the system gives. */
  readonly mode?: number;
}

interface Unfinished extends FileToWrite {
  readonly unfinished: string;
}

const writeWhole = ({ unfinished, content, mode }: Unfinished): void => {
  const file = openSync(unfinished, 'wx', mode);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

const exists = (path: string): Error =>
  Object.assign(new Error(`${basename(path)} exists`), { code: 'EEXIST' });

// a link is never made over another file; some file systems know none
const giveName = ({ unfinished, path }: Unfinished): void => {
  try {
    linkSync(unfinished, path);
  } catch (thrown) {
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw exists(path);
    if (fileRefused(path, thrown).code === 'ENOENT') throw thrown;
    renameSync(unfinished, path);
  }
};

/** Refuses a file that exists, unless it may be overwritten, before long work is begun for it. */
export const refuseExisting = (path: string, overwrite: boolean): E.Either<FileRefused, void> =>
  E.tryCatch(
    () => {
      if (!overwrite && lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw exists(path);
    },
    (thrown) => fileRefused(path, thrown),
  );

/**
 * Writes files: all are whole on the disk before the first one gets its name, so none is ever half written. Files that exist are
 * refused with `EEXIST`, before anything is written, unless they may be overwritten; a store or a secret is, whatever was said.
 */
export const writeFiles = (
  files: readonly FileToWrite[],
  { overwrite }: { readonly overwrite: boolean },
): E.Either<FileRefused, void> => {
  const begun: Unfinished[] = [];
  const named: string[] = [];
  let path = '';
  try {
    for (const file of files) {
      path = file.path;
      if (isNeverWrittenOver(path))
        return E.left({ _tag: 'FileRefused', path, code: 'EEXIST', isKept: true });
      if (!overwrite && lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw exists(path);
    }
    for (const file of files) {
      path = file.path;
      const unfinished = join(dirname(path), `${randomUUID()}.unfinished`);
      begun.push({ ...file, unfinished });
      writeWhole({ ...file, unfinished });
    }
    for (const file of begun) {
      path = file.path;
      if (overwrite) renameSync(file.unfinished, path);
      else giveName(file);
      named.push(path);
    }
    return E.right(undefined);
  } catch (thrown) {
    // those that were new are taken back, so that a report is there whole or not at all
    if (!overwrite) removeFiles(named);
    return E.left(fileRefused(path, thrown));
  } finally {
    removeFiles(begun.map(({ unfinished }) => unfinished));
  }
};
