import type { CivilDate } from '@pavadonis/domain';

const ZERO = 48;

const digit = (date: CivilDate, at: number): number => date.charCodeAt(at) - ZERO;

const yearOf = (date: CivilDate): number =>
  digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3);

// room for 16 months in a year, and for 32 days in a month
/**
 * Returns the number of a day for columns. Numbers grow with the day, and between those of two days that follow each other may
 * lie others, so `dayNumber(day) + 1` is after the day and not after the next one. `years` are added to it: then it may be a day
 * that does not exist, such as 29 February of a common year, and its number is between those of its neighbours.
 */
export const dayNumber = (day: CivilDate, years = 0): number =>
  ((yearOf(day) + years) << 9) |
  ((digit(day, 5) * 10 + digit(day, 6)) << 5) |
  (digit(day, 8) * 10 + digit(day, 9));

/** The end of what goes on: it is after every day. */
export const NO_END = 2 ** 31 - 1;

/** A number before that of every day. */
export const BEFORE_ALL = -(2 ** 31);

// beyond that, sorting takes less time than putting each day into its place
const FEW = 16;

/** Returns days in their order, one that came twice both times. */
export const daysInOrder = (days: readonly CivilDate[]): readonly CivilDate[] => {
  if (days.length > FEW) return days.toSorted();
  const inOrder = days.slice();
  for (let i = 1; i < inOrder.length; i += 1) {
    const day = inOrder[i];
    let place = i;
    for (; place > 0; place -= 1) {
      const before = inOrder[place - 1];
      if (day === undefined || before === undefined || before <= day) break;
      inOrder[place] = before;
    }
    if (day !== undefined) inOrder[place] = day;
  }
  return inOrder;
};

/** The number of no day. */
export const NO_DAY = 0;

/** Returns the numbers of days that a function gives of rows, in their order; `NO_DAY` where it gives none. */
export const dayNumbers = <Row>(
  rows: readonly Row[],
  dayOf: (row: Row) => CivilDate | undefined,
): Int32Array => {
  const numbers = new Int32Array(rows.length);
  // mostly all rows have one day, or many have each
  let before: CivilDate | undefined;
  let number = NO_DAY;
  let turn = -1;
  for (const row of rows) {
    turn += 1;
    const day = dayOf(row);
    if (day === undefined) continue;
    if (day !== before) number = dayNumber(day);
    before = day;
    numbers[turn] = number;
  }
  return numbers;
};
