import { CivilDate, type Birth } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { type Bilingual, text } from '../../language';
import type { Cell } from '../reading/sheet';

const MONTHS = [
  'janv',
  'febr',
  'mart',
  'apr',
  'maij',
  'jūn',
  'jūl',
  'aug',
  'sept',
  'okt',
  'nov',
  'dec',
] as const;

const YEAR_FIRST = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})\.?$/;
const DAY_FIRST = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})\.?$/;
const IN_WORDS = /^(\d{4})\.\s?g(?:ada|\.)\s(\d{1,2})\.\s?(\p{L}+)\.?$/u;
const TIME = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/;

const two = (digits: string): string => digits.padStart(2, '0');

const dayFrom = (year: string, month: string, day: string): CivilDate | undefined => {
  const iso = `${year}-${two(month)}-${two(day)}`;
  return CivilDate.is(iso) ? iso : undefined;
};

const inWords = (written: string): CivilDate | undefined => {
  const [, year, day, word] = IN_WORDS.exec(written) ?? [];
  const month = MONTHS.findIndex((begins) => word?.toLowerCase().startsWith(begins));
  return year === undefined || day === undefined || month < 0
    ? undefined
    : dayFrom(year, String(month + 1), day);
};

const written = (given: string): CivilDate | undefined => {
  const text = given.replace(TIME, '');
  const [, year, , month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) return dayFrom(year, month, day);
  const [, first, , second, last] = DAY_FIRST.exec(text) ?? [];
  if (first !== undefined && second !== undefined && last !== undefined) return dayFrom(last, second, first);
  return inWords(text);
};

// a day of a spreadsheet has no zone, and its library says it in UTC
const typed = (day: Date): CivilDate | undefined => {
  const iso = Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10);
  return CivilDate.is(iso) ? iso : undefined;
};

const NO_DAY = text(
  'Te jābūt datumam, kāds ir kalendārā, piemēram, 31.12.2023. vai 2023-12-31.',
  'This must be a day of the calendar, such as 31.12.2023. or 2023-12-31.',
);

const A_NUMBER = text(
  'Te ir skaitlis; piešķiriet šūnai datuma formātu vai ierakstiet, piemēram, 31.12.2023.',
  'This is a number; give the cell the format of a date, or write one such as 31.12.2023.',
);

/** Reads a day: a cell of that type, or a text in one of the forms that people write. */
export const dayIn = (cell: Cell): E.Either<Bilingual, CivilDate> => {
  if (typeof cell === 'number') return E.left(A_NUMBER);
  const day = cell instanceof Date ? typed(cell) : written(String(cell).trim());
  return day === undefined ? E.left(NO_DAY) : E.right(day);
};

const YEAR = /^(?:1[89]|20)\d{2}$/;
const MONTH = /^(?:(\d{4})-(\d{1,2})|(\d{1,2})\.(\d{4}))\.?$/;

/** Reads a date of birth, as precisely as it is written: `1985`, `03.1985` or a day. */
export const birthIn = (cell: Cell): E.Either<Bilingual, Birth> => {
  const text = cell instanceof Date ? '' : String(cell).trim().replace(/\.$/, '');
  if (YEAR.test(text)) {
    const date = dayFrom(text, '1', '1');
    if (date !== undefined) return E.right({ date, precision: 'year' });
  }
  const [, year, month, before, after] = MONTH.exec(text) ?? [];
  const ofMonth = dayFrom(year ?? after ?? '', month ?? before ?? '', '1');
  if (ofMonth !== undefined) return E.right({ date: ofMonth, precision: 'month' });
  return E.map((date: CivilDate): Birth => ({ date, precision: 'day' }))(dayIn(cell));
};
