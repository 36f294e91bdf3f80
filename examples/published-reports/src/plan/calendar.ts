import {
  addDays,
  type CivilDate,
  civilDate,
  daysBetween,
  firstDayOf,
  lastDayOf,
  month,
  type Month,
  monthsFrom,
} from '@pavadonis/domain';

/** The end of the history, in the first month after the ESF activity. */
export const LAST_DAY = civilDate('2023-12-31');

/** The months of the history, in order. Flows are lists by the place of a month in this list. */
export const MONTHS = monthsFrom(month('2016-04'), month('2023-12'));

const places = new Map(MONTHS.map((each, at) => [each, at]));

/** Returns the place of a month in `MONTHS`; throws for a month outside the history. */
export const placeOf = (of: Month): number => {
  const at = places.get(of);
  if (at === undefined) throw new RangeError(`not in the history: ${of}`);
  return at;
};

/** Returns the month at a place in `MONTHS`. */
export const monthAt = (at: number): Month => {
  const found = MONTHS[at];
  if (found === undefined) throw new RangeError(`no month at ${at}`);
  return found;
};

/** Returns the earlier of two days. */
export const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);

/** Returns the later of two days. */
export const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);

const MONDAY = civilDate('2016-04-04');

const isWorkday = (date: CivilDate): boolean => ((daysBetween(MONDAY, date) % 7) + 7) % 7 < 5;

const allWorkdays = MONTHS.flatMap((each) => {
  const days: CivilDate[] = [];
  for (let day = firstDayOf(each); day <= lastDayOf(each); day = addDays(day, 1))
    if (isWorkday(day)) days.push(day);
  return days;
});

const firstNotBefore = (date: CivilDate): number => {
  let low = 0;
  let high = allWorkdays.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((allWorkdays[middle] ?? date) < date) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Returns the Mondays to Fridays from one day to another, both included. */
export const workdays = (from: CivilDate, to: CivilDate): readonly CivilDate[] =>
  allWorkdays.slice(firstNotBefore(from), firstNotBefore(addDays(to, 1)));
