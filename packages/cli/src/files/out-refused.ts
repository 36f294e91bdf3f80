import * as E from 'fp-ts/Either';
import { accessSync, constants, lstatSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Given } from '../usage/option';
import { fileRefused, type FileRefused } from './file-refused';
import { isNeverWrittenOver } from './kept-files';

const isTable = (given: Given, out: string): boolean =>
  given['format'] === 'csv' || (given['format'] === undefined && out.toLowerCase().endsWith('.csv'));

/**
 * Refuses a file to write to, before any work is done: long work would be lost, and a record that the command makes would stand
 * although nothing is shown. `read` are the files that the command was given to read.
 */
export const outRefused = (given: Given, read: readonly string[]): E.Either<FileRefused, void> => {
  const { out, log } = given;
  if (typeof out !== 'string' || out === '') return E.right(undefined);
  if (isNeverWrittenOver(out, read, typeof log === 'string' ? log : undefined))
    return E.left({ _tag: 'FileRefused', path: out, code: 'EEXIST', isKept: true });
  try {
    accessSync(dirname(out), constants.W_OK);
    const stat = lstatSync(out, { throwIfNoEntry: false });
    // of several CSVs each has a name of its own
    if (stat === undefined || isTable(given, out)) return E.right(undefined);
    if (stat.isDirectory()) return E.left({ _tag: 'FileRefused', path: out, code: 'EISDIR' });
    if (given['overwrite'] !== true) return E.left({ _tag: 'FileRefused', path: out, code: 'EEXIST' });
    return E.right(undefined);
  } catch (thrown) {
    return E.left(fileRefused(out, thrown));
  }
};
