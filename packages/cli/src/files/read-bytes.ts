import * as E from 'fp-ts/Either';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { type Bilingual, text } from '../language';
import { type FileUnreadable, unreadable } from './unreadable';

const LARGEST_MB = 64;

const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: text('datnes nav; nosauciet citu', 'there is no such file; name another one'),
  EACCES: text('datni nav tiesību lasīt; palūdziet tās', 'you have no right to read it; ask for it'),
  EISDIR: text('tā ir mape; nosauciet datni', 'it is a folder; name a file'),
};

const OTHER = text(
  'datņu sistēma to nedod lasīt; nosauciet citu datni',
  'the file system does not let it be read; name another file',
);

const TOO_LARGE = text(
  `datne ir lielāka par ${LARGEST_MB} MB; sadaliet to`,
  `the file is larger than ${LARGEST_MB} MB; divide it`,
);

/** Makes the refusal of what the file system threw where a file was to be read. */
export const refusedToRead = (path: string, thrown: unknown): E.Either<FileUnreadable, never> => {
  const { code = '' } = thrown as NodeJS.ErrnoException;
  return unreadable(path, REASONS[code] ?? OTHER);
};

const NO_FILE = text('tā nav datne; nosauciet datni', 'it is no file; name a file');

/** Reads a whole file, unless it is none or too large. */
export const readBytes = (path: string): E.Either<FileUnreadable, Buffer> => {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const facts = fstatSync(file);
    if (facts.isDirectory()) return unreadable(path, REASONS['EISDIR'] ?? OTHER);
    if (!facts.isFile()) return unreadable(path, NO_FILE);
    if (facts.size > LARGEST_MB * 2 ** 20) return unreadable(path, TOO_LARGE);
    return E.right(readFileSync(file));
  } catch (thrown) {
    return refusedToRead(path, thrown);
  } finally {
    if (file !== undefined) closeSync(file);
  }
};
