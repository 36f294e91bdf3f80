import * as t from 'io-ts';
import { type CivilDate, civilDate, endOfMonth } from './civil-date';

/**
 * A month of the calendar, `YYYY-MM`.
 *
 * Figures are published and costs claimed by month. Two months compare with `<`.
 *
 * @unit month
 */
export const Month = t.brand(
  t.string,
  (text): text is t.Branded<string, { readonly Month: symbol }> =>
    /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/.test(text),
  'Month',
);
export type Month = t.TypeOf<typeof Month>;

/** Returns a month written in code. Throws a `RangeError` if the text is no month. */
export const month = (text: string): Month => {
  if (!Month.is(text)) throw new RangeError('not a month, such as 2018-06');
  return text;
};

/** Returns the month in which a day lies. */
export const monthOf = (date: CivilDate): Month => date.slice(0, 7) as Month;

/** Returns the month after. After 9999-12, the last month of the calendar, it is 9999-12 again. */
export const nextMonth = (of: Month): Month => {
  if (of === '9999-12') return of;
  const year = Number(of.slice(0, 4));
  const ofYear = Number(of.slice(5));
  return month(
    ofYear === 12
      ? `${String(year + 1).padStart(4, '0')}-01`
      : `${of.slice(0, 4)}-${String(ofYear + 1).padStart(2, '0')}`,
  );
};

/** Returns the months from one to another, both included; none if `to` is earlier. */
export const monthsFrom = (from: Month, to: Month): readonly Month[] => {
  const months: Month[] = [];
  for (let each = from; each < to; each = nextMonth(each)) months.push(each);
  return from <= to ? [...months, to] : months;
};

/** Returns the first day of a month. */
export const firstDayOf = (of: Month): CivilDate => civilDate(`${of}-01`);

/** Returns the last day of a month. */
export const lastDayOf = (of: Month): CivilDate => endOfMonth(firstDayOf(of));
