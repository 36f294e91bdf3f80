import * as E from 'fp-ts/Either';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { type BadUse, badUse } from '../failure';
import { type FileUnreadable, refusedToRead } from '../files/unreadable';

const LONGEST = 4096;
const OF_OTHERS = 0o077;

/** Where a secret is read from: a file that is its owner's alone, or a variable. It is never an argument. */
export interface SecretPlace {
  /** The option that names the file. */
  readonly option: string;
  readonly variable: string;
  readonly bytes: number;
}

const NONE = ({ option, variable }: SecretPlace): BadUse =>
  badUse(
    `Nav dots noslēpums: norādiet tā datni ar --${option} vai mainīgo ${variable}.`,
    `No secret is given: name its file with --${option}, or set the variable ${variable}.`,
  );

const READ_BY_OTHERS = (option: string): BadUse =>
  badUse(
    `--${option}: datni var lasīt arī citi; izpildiet chmod 600.`,
    `--${option}: others can read the file, too; run chmod 600 on it.`,
  );

const MALFORMED = ({ option, variable, bytes }: SecretPlace): BadUse =>
  badUse(
    `Noslēpumam (--${option} vai ${variable}) jābūt ${bytes} baitiem heksadecimālajā pierakstā, ${2 * bytes} cipariem.`,
    `The secret (--${option} or ${variable}) must be ${bytes} bytes in hexadecimal, ${2 * bytes} digits.`,
  );

const fileOf = (option: string, path: string): E.Either<BadUse | FileUnreadable, string> => {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const { mode, size } = fstatSync(file);
    // Windows knows no such rights
    if (process.platform !== 'win32' && (mode & OF_OTHERS) !== 0) return E.left(READ_BY_OTHERS(option));
    return E.right(size > LONGEST ? '' : readFileSync(file, 'utf8'));
  } catch (thrown) {
    return refusedToRead(path, thrown);
  } finally {
    if (file !== undefined) closeSync(file);
  }
};

/** Reads a secret: from the file that was named, or else from the variable. */
export const readSecret = (
  place: SecretPlace,
  path: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): E.Either<BadUse | FileUnreadable, Buffer> => {
  const found = path === undefined ? E.right(env[place.variable] ?? '') : fileOf(place.option, path);
  if (E.isLeft(found)) return found;
  const written = found.right.trim();
  if (path === undefined && written === '') return E.left(NONE(place));
  return new RegExp(`^[0-9a-f]{${2 * place.bytes}}$`, 'i').test(written)
    ? E.right(Buffer.from(written, 'hex'))
    : E.left(MALFORMED(place));
};
