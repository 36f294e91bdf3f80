import { CsvError, parse } from 'csv-parse/sync';
import * as E from 'fp-ts/Either';
import { text } from '../../language';
import { type FileUnreadable, unreadable } from '../../files/unreadable';
import { type Encoding, textIn } from './encoding';
import { MOST_COLUMNS, MOST_LINES, type Sheet } from './sheet';

/** The signs between the fields of a CSV. */
export const separators = [';', ',', '\t'] as const;
type Separator = (typeof separators)[number];

/** The form of CSV files as far as it is told; the rest is looked for in the file. */
export interface CsvForm {
  readonly encoding?: Encoding | undefined;
  readonly separator?: Separator | undefined;
}

const LONGEST_RECORD = 1_000_000;

const NOT_DECODED = text(
  'tās kodējums ir cits; saglabājiet to UTF-8 vai nosauciet kodējumu kartējumā (csv.encoding)',
  'it is in another encoding; save it in UTF-8, or name the encoding in the mapping (csv.encoding)',
);

const QUOTES = text(
  'pēdiņas CSV ieraksta laukā nav aizvērtas vai ir lieki; saglabājiet to no jauna',
  'the quotes of a field are not closed, or too many; save the CSV anew',
);

const TOO_LARGE = text(
  'tajā ir par daudz rindu vai kolonnu; sadaliet to',
  'it has too many lines or columns; divide it',
);

const FIRST_LINES = 20;

// a title may stand above the heads, and a text may have more commas than its line has fields
/** Returns the separator by which the first lines are best divided into as many fields each, outside quotes. */
const separatorOf = (content: string): Separator => {
  const lines = content
    .slice(0, LONGEST_RECORD)
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r?\n|\r/, FIRST_LINES);
  const scoreOf = (separator: Separator): number => {
    const parted = lines.map((line) => line.split(separator).length - 1);
    const agreed = parted.map((times) => times * parted.filter((each) => each === times).length);
    return Math.max(...agreed) + (parted[0] ?? 0);
  };
  const scored = separators.map((each) => [scoreOf(each), each] as const);
  return scored.reduce((best, each) => (each[0] > best[0] ? each : best))[1];
};

/** Reads a CSV, whose texts never act. Lines are counted as a spreadsheet counts them: a field may hold line ends. */
export const readCsv = (
  path: string,
  name: string,
  bytes: Buffer,
  sum: string,
  { encoding, separator }: CsvForm,
): E.Either<FileUnreadable, Sheet> => {
  const content = textIn(bytes, encoding);
  if (content === undefined) return unreadable(path, NOT_DECODED);
  try {
    const lines = parse(content, {
      delimiter: separator ?? separatorOf(content),
      bom: true,
      relax_column_count: true,
      max_record_size: LONGEST_RECORD,
    });
    return lines.length > MOST_LINES || lines.some((line) => line.length > MOST_COLUMNS)
      ? unreadable(path, TOO_LARGE)
      : E.right({ name, sum, lines });
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    const line = typeof thrown['lines'] === 'number' ? `:${thrown['lines']}` : '';
    return unreadable(`${path}${line}`, QUOTES);
  }
};
