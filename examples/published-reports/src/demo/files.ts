import * as E from 'fp-ts/Either';
import { accessSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { FileRefused } from './failure';

const tried = (path: string, act: () => void): E.Either<FileRefused, string> => {
  try {
    act();
    return E.right(path);
  } catch (error) {
    const code =
      typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
    return E.left({ _tag: 'FileRefused', path, code });
  }
};

/** Returns the path of a file, or fails if it does not exist. */
export const findFile = (path: string): E.Either<FileRefused, string> =>
  tried(path, () => {
    accessSync(path);
  });

/** Makes a folder and its parents, and returns its path. */
export const makeFolder = (path: string): E.Either<FileRefused, string> =>
  tried(path, () => mkdirSync(path, { recursive: true }));

/** Writes a text file, replacing an old one, and returns its path. */
export const writeText = (path: string, content: string): E.Either<FileRefused, string> =>
  tried(path, () => {
    writeFileSync(path, content);
  });

/** Removes a SQLite file and the files that SQLite keeps beside it. */
export const removeDatabase = (path: string): E.Either<FileRefused, string> =>
  tried(path, () => {
    for (const each of [path, `${path}-wal`, `${path}-shm`]) rmSync(each, { force: true });
  });

/** Removes a folder with all that it holds, if there is one, and returns its path. */
export const removeFolder = (path: string): E.Either<FileRefused, string> =>
  tried(path, () => {
    rmSync(path, { recursive: true, force: true });
  });
