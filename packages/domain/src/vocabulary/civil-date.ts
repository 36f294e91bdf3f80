import * as t from 'io-ts';

/**
 * A day of the calendar in Latvia, `YYYY-MM-DD`, years 0001 to 9999, without time or zone.
 *
 * Two days compare with `<` and `===`. Refused: days that do not exist (`2018-02-30`), other notations, a time.
 *
 * @unit day
 */
export const CivilDate = t.brand(
  t.string,
  (text): text is t.Branded<string, { readonly CivilDate: symbol }> => isCivilDate(text),
  'CivilDate',
);
export type CivilDate = t.TypeOf<typeof CivilDate>;

// the calendar repeats exactly after 400 years
const DAYS_OF_400_YEARS = 146_097;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Returns the number of days of a month; 0 where the year has no such month. */
const lengthOfMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

// By character code: a replay checks a date or more in every event, and a regular expression takes three times as
// long.
const number = (text: string, from: number, to: number): number => {
  let value = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
};

const isCivilDate = (text: string): boolean => {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  const year = number(text, 0, 4);
  const month = number(text, 5, 7);
  const day = number(text, 8, 10);
  return year >= 1 && day >= 1 && day <= lengthOfMonth(year, month);
};

/** Returns a day written in code. Throws a `RangeError` if the text is no day; decode texts from outside instead. */
export const civilDate = (text: string): CivilDate => {
  if (!CivilDate.is(text)) throw new RangeError('not a civil date, such as 2018-06-30');
  return text;
};

const written = (year: number, month: number, day: number): CivilDate =>
  civilDate(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );

/** Returns the days since 0000-03-01. Years begin in March here, so that a leap year adds its day at the end. */
const dayNumber = (date: CivilDate): number => {
  const month = (number(date, 5, 7) + 9) % 12;
  const year = number(date, 0, 4) - (month > 9 ? 1 : 0);
  const days = Math.floor((month * 306 + 5) / 10) + number(date, 8, 10) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + days;
};

const fromDayNumber = (days: number): CivilDate => {
  const cycle = Math.floor(days / DAYS_OF_400_YEARS);
  const ofCycle = days - cycle * DAYS_OF_400_YEARS;
  const ofCentury = Math.floor(ofCycle / 1460) - Math.floor(ofCycle / 36_524) + Math.floor(ofCycle / 146_096);
  const yearOfCycle = Math.floor((ofCycle - ofCentury) / 365);
  const firstOfYear = 365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  const ofYear = ofCycle - firstOfYear;
  const month = Math.floor((ofYear * 5 + 2) / 153);
  const year = cycle * 400 + yearOfCycle + (month > 9 ? 1 : 0);
  return written(year, ((month + 2) % 12) + 1, ofYear - Math.floor((month * 153 + 2) / 5) + 1);
};

// where the calendar begins and ends
const FIRST = civilDate('0001-01-01');
const LAST = civilDate('9999-12-31');
const FIRST_NUMBER = dayNumber(FIRST);
const LAST_NUMBER = dayNumber(LAST);

/**
 * Returns the day a number of days later, or earlier if negative. Beyond the calendar it is its last day, or its
 * first.
 */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  fromDayNumber(Math.min(Math.max(dayNumber(date) + days, FIRST_NUMBER), LAST_NUMBER));

/** Returns the number of days that `to` lies after `from`; negative if it lies before. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumber(to) - dayNumber(from);

/**
 * Returns the same day of the month a number of months later; the month's last day if it has no such day.
 *
 * For instance 2020-02-29 and 12 months give 2021-02-28. Periods of months end so under Regulation 1182/71, Art. 3.
 * Beyond the calendar it is its last day, 9999-12-31, or its first.
 */
export const addMonths = (date: CivilDate, months: number): CivilDate => {
  const count = number(date, 0, 4) * 12 + number(date, 5, 7) - 1 + months;
  const year = Math.floor(count / 12);
  if (year < 1) return FIRST;
  if (year > 9999) return LAST;
  const month = count - year * 12 + 1;
  return written(year, month, Math.min(number(date, 8, 10), lengthOfMonth(year, month)));
};

/** Returns the last day of the month in which a day lies. */
export const endOfMonth = (date: CivilDate): CivilDate => {
  const [year, month] = [number(date, 0, 4), number(date, 5, 7)];
  return written(year, month, lengthOfMonth(year, month));
};

/**
 * Returns the completed years of life on a day.
 *
 * A person born on 29 February completes a year on 1 March of a common year: the library's definition, since no rule
 * of the service names the day.
 */
export const completedYears = (birth: CivilDate, on: CivilDate): number =>
  number(on, 0, 4) - number(birth, 0, 4) - (on.slice(5) < birth.slice(5) ? 1 : 0);
