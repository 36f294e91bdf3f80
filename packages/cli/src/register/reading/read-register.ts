import * as E from 'fp-ts/Either';
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { text } from '../../language';
import { type FileUnreadable, refusedToRead, unreadable } from '../../files/unreadable';
import { type CsvForm, readCsv } from './csv';
import { readBytes } from '../../files/read-file';
import type { Sheet } from './sheet';
import { readSpreadsheet } from './spreadsheet';

const MOST_FILES = 100;
const LARGEST_MB = 64;

const NO_TABLE = text(
  'tā nav ne XLSX, ne CSV; saglabājiet to vienā no šiem veidiem',
  'it is neither XLSX nor CSV; save it as one of them',
);

const NO_FILES = text(
  'mapē nav CSV datņu, vai to ir par daudz',
  'the folder holds no CSV files, or too many',
);

/** Returns the CSV files of a folder, by their names; nothing where the path is none. */
const csvFilesIn = (path: string): E.Either<FileUnreadable, readonly string[] | undefined> => {
  try {
    return E.right(
      statSync(path).isDirectory()
        ? readdirSync(path)
            .filter((name) => /\.csv$/i.test(name))
            .sort()
        : undefined,
    );
  } catch (thrown) {
    return refusedToRead(path, thrown);
  }
};

const readFile = async (path: string, csv: CsvForm): Promise<E.Either<FileUnreadable, readonly Sheet[]>> => {
  const bytes = readBytes(path, LARGEST_MB);
  if (E.isLeft(bytes)) return bytes;
  const sum = createHash('sha256').update(bytes.right).digest('hex');
  const name = basename(path);
  if (/\.(?:csv|tsv|txt)$/i.test(name))
    return E.map((sheet: Sheet) => [sheet])(
      readCsv(path, name.replace(/\.[a-z]+$/i, ''), bytes.right, sum, csv),
    );
  return /\.xlsx$/i.test(name) ? readSpreadsheet(path, bytes.right, sum) : unreadable(path, NO_TABLE);
};

/** Reads a register: the sheets of a spreadsheet, a CSV, or all CSV files of a folder. */
export const readRegister = async (
  path: string,
  csv: CsvForm,
): Promise<E.Either<FileUnreadable, readonly Sheet[]>> => {
  const found = csvFilesIn(path);
  if (E.isLeft(found)) return found;
  if (found.right === undefined) return readFile(path, csv);
  const { right: files } = found;
  if (files.length === 0 || files.length > MOST_FILES) return unreadable(path, NO_FILES);
  const sheets: Sheet[] = [];
  for (const name of files) {
    const read = await readFile(join(path, name), csv);
    if (E.isLeft(read)) return read;
    sheets.push(...read.right);
  }
  return E.right(sheets);
};
