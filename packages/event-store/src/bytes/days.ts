import type { CivilDate } from '@pavadonis/domain';
import type { Scratch } from './scratch';

const HIGH_BITS = 0x80808080 | 0;
const HYPHENS = 0x2d00002d;
const OTHERS = 0xff0000ff | 0;

const LENGTHS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month] ?? 0);

// every month has room for 32 numbers
const DAYS_OF_MONTH = 32;
const DAYS_OF_YEAR = 12 * DAYS_OF_MONTH;

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

const monthOf = (day: number): string => {
  const year = Math.floor(day / DAYS_OF_YEAR);
  const month = Math.floor((day % DAYS_OF_YEAR) / DAYS_OF_MONTH) + 1;
  return `${padded(year, 4)}-${padded(month, 2)}-`;
};

const dateIn = (month: string, day: number): CivilDate =>
  `${month}${padded((day % DAYS_OF_MONTH) + 1, 2)}` as CivilDate;

const FIRST = 1900 * DAYS_OF_YEAR;
const KEPT = 200 * DAYS_OF_YEAR;

/** Civil dates as numbers, which grow with the date. */
export interface Days {
  /** Returns the number of the date at a place; -1 if there is none. */
  readonly dayAt: (at: number) => number;
  /** Returns the date of a number. Those of 200 years are made once, a month at a time. */
  readonly dateOf: (day: number) => CivilDate;
}

/** Returns the number of a civil date. */
export const dayOf = (date: CivilDate): number =>
  Number(date.slice(0, 4)) * DAYS_OF_YEAR +
  (Number(date.slice(5, 7)) - 1) * DAYS_OF_MONTH +
  Number(date.slice(8)) -
  1;

/** Reads civil dates. */
export const days = ({ view }: Scratch): Days => {
  const made = new Array<CivilDate | undefined>(KEPT).fill(undefined);
  // that of the event before, most often
  const known = { yyyy: 0, mm: 0, dd: 0, number: -1 };
  // all dates of its month, so that making them is rare, and V8 does not copy the code of it to wherever a date is taken
  const madeNow = (day: number): CivilDate => {
    const month = monthOf(day);
    const kept = day - FIRST;
    if (kept < 0 || kept >= KEPT) return dateIn(month, day);
    const first = kept - (kept % DAYS_OF_MONTH);
    for (let at = first; at < first + DAYS_OF_MONTH; at += 1) made[at] = dateIn(month, at);
    return made[kept] ?? dateIn(month, day);
  };
  return {
    // in one function, which is then too long for V8 to copy it into the loop that reads events
    dayAt: (at) => {
      const yyyy = view.getInt32(at, true);
      const mm = view.getInt32(at + 4, true);
      const dd = view.getUint16(at + 8, true);
      if (yyyy === known.yyyy && mm === known.mm && dd === known.dd) return known.number;
      if ((mm & OTHERS) !== HYPHENS) return -1;
      // high bits where a byte of the year is below 0 or above 9
      if ((((yyyy + 0x46464646) | (yyyy - 0x30303030)) & HIGH_BITS) !== 0) return -1;
      const m1 = ((mm >> 8) & 0xff) - 48;
      const m0 = ((mm >> 16) & 0xff) - 48;
      const d1 = (dd & 0xff) - 48;
      const d0 = (dd >> 8) - 48;
      if (m1 < 0 || m1 > 1 || m0 < 0 || m0 > 9 || d1 < 0 || d1 > 3 || d0 < 0 || d0 > 9) return -1;
      const year =
        (yyyy & 15) * 1000 + ((yyyy >> 8) & 15) * 100 + ((yyyy >> 16) & 15) * 10 + ((yyyy >> 24) & 15);
      const month = m1 * 10 + m0;
      const day = d1 * 10 + d0;
      if (year < 1 || day < 1 || day > lengthOf(year, month)) return -1;
      known.yyyy = yyyy;
      known.mm = mm;
      known.dd = dd;
      known.number = year * DAYS_OF_YEAR + (month - 1) * DAYS_OF_MONTH + day - 1;
      return known.number;
    },
    dateOf: (day) => made[day - FIRST] ?? madeNow(day),
  };
};
