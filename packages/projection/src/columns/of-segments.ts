import { type Held, NO_VALUE, ROW_SHIFT } from './column';
import { NO_DAY } from './days';

/** The number of the value of a row that has no segment then. */
const NO_SEGMENT = -1;

/** Returns the rows of so many turns: the numbers that these are, or what stands there in a list of numbers. */
export const rowsAt = (turns: Int32Array, count: number, of: Int32Array | undefined): Int32Array => {
  const rows = turns.slice(0, count);
  if (of !== undefined) for (let i = 0; i < count; i += 1) rows[i] = of[rows[i] ?? 0] ?? 0;
  return rows;
};

/** Returns the numbers of the values of so many segments. */
export const numbersAt = (
  segments: Int32Array,
  count: number,
  { ofValues }: Readonly<Held<unknown>>,
): Int32Array => {
  const numbers = new Int32Array(count);
  if (ofValues.length > 0)
    for (let i = 0; i < count; i += 1) numbers[i] = ofValues[segments[i] ?? 0] ?? NO_VALUE;
  return numbers;
};

/** Returns the parts that so many segments are about. */
export const partsAt = <Part>(
  segments: Int32Array,
  count: number,
  { parts }: Readonly<Held<Part>>,
): readonly (Part | undefined)[] => {
  const at = new Array<Part | undefined>(count);
  for (let i = 0; i < count; i += 1) at[i] = parts.at(segments[i] ?? 0);
  return at;
};

/**
 * Returns the numbers of the values that rows have at the end of days, each row at the end of its own: of all rows, or of these.
 * A row without a day then has no segment.
 */
export const numbersOn = (
  { ofRows, froms, tos, ofValues }: Readonly<Held<unknown>>,
  days: Int32Array,
  of: Int32Array | undefined,
): Int32Array => {
  const numbers = new Int32Array(days.length).fill(NO_SEGMENT);
  const hasValues = ofValues.length > 0;
  for (let turn = 0; turn < days.length; turn += 1) {
    const day = days[turn] ?? NO_DAY;
    if (day === NO_DAY) continue;
    const at = (of === undefined ? turn : (of[turn] ?? 0)) << ROW_SHIFT;
    const last = ofRows[at + 1] ?? 0;
    for (let segment = ofRows[at] ?? 0; segment < last; segment += 1)
      if ((froms[segment] ?? 0) <= day && (tos[segment] ?? 0) > day) {
        numbers[turn] = hasValues ? (ofValues[segment] ?? NO_VALUE) : NO_VALUE;
        break;
      }
  }
  return numbers;
};

/** Returns the first days of the first segments of rows: of so many, or of these. */
export const firstDaysOf = (
  { ofRows, froms }: Readonly<Held<unknown>>,
  length: number,
  of: Int32Array | undefined,
): Int32Array => {
  const days = new Int32Array(length);
  for (let turn = 0; turn < length; turn += 1) {
    const at = (of === undefined ? turn : (of[turn] ?? 0)) << ROW_SHIFT;
    const first = ofRows[at] ?? 0;
    days[turn] = first < (ofRows[at + 1] ?? 0) ? (froms[first] ?? NO_DAY) : NO_DAY;
  }
  return days;
};

/** Returns whether each number is greater than the one before. */
export const isAscending = (numbers: Int32Array): boolean => {
  for (let i = 1; i < numbers.length; i += 1) if ((numbers[i] ?? 0) <= (numbers[i - 1] ?? 0)) return false;
  return true;
};
