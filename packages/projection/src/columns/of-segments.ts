import { type Held, ROW_SHIFT } from './column';
import { NO_DAY } from './days';
import { inPart, NONE, NOTHING, numberAt, partOf } from './numbers';

/** The number of the value of a row that has no segment then. */
const NO_SEGMENT = -1;

/** Returns the rows of so many turns: the numbers that these are, or what stands there in a list of numbers. */
export const rowsAt = (turns: Int32Array, count: number, of: Int32Array | undefined): Int32Array => {
  const rows = turns.slice(0, count);
  if (of !== undefined) for (let i = 0; i < count; i += 1) rows[i] = of[rows[i] ?? 0] ?? 0;
  return rows;
};

/** The number of values below which the number of each fits in a byte. */
const IN_A_BYTE = 256;

/** Returns the numbers of the values of so many segments. There are so many such values, mostly few. */
export const numbersAt = (
  segments: Int32Array,
  count: number,
  { ofValues }: Held<unknown>,
  ofSuchValues: number,
): Int32Array | Uint8Array => {
  // fresh memory can take longer than filling it
  const numbers = ofSuchValues <= IN_A_BYTE ? new Uint8Array(count) : new Int32Array(count);
  let [part, ofPart] = [NONE, NOTHING];
  for (let i = 0; i < count; i += 1) {
    const segment = segments[i] ?? 0;
    if (partOf(segment) !== part) {
      part = partOf(segment);
      ofPart = ofValues[part] ?? NOTHING;
    }
    numbers[i] = ofPart[inPart(segment)] ?? 0;
  }
  return numbers;
};

/** Returns the parts that so many segments are about. */
export const partsAt = <Part>(
  segments: Int32Array,
  count: number,
  { parts }: Held<Part>,
): readonly (Part | undefined)[] => parts.atAll(segments, count);

/**
 * Returns the numbers of the values that rows have at the end of days, each row at the end of its own: of all rows, or of these.
 * A row without a day then has no segment.
 */
export const numbersOn = (
  { ofRows, froms, tos, ofValues }: Held<unknown>,
  days: Int32Array,
  of: Int32Array | undefined,
): Int32Array => {
  const numbers = new Int32Array(days.length).fill(NO_SEGMENT);
  let [rowPart, ofRow] = [NONE, NOTHING];
  let [part, ofFroms, ofTos] = [NONE, NOTHING, NOTHING];
  for (let turn = 0; turn < days.length; turn += 1) {
    const day = days[turn] ?? NO_DAY;
    if (day === NO_DAY) continue;
    const at = (of === undefined ? turn : (of[turn] ?? 0)) << ROW_SHIFT;
    if (partOf(at) !== rowPart) {
      rowPart = partOf(at);
      ofRow = ofRows[rowPart] ?? NOTHING;
    }
    const last = ofRow[inPart(at) + 1] ?? 0;
    for (let segment = ofRow[inPart(at)] ?? 0; segment < last; segment += 1) {
      if (partOf(segment) !== part) {
        part = partOf(segment);
        ofFroms = froms[part] ?? NOTHING;
        ofTos = tos[part] ?? NOTHING;
      }
      const i = inPart(segment);
      if ((ofFroms[i] ?? 0) > day || (ofTos[i] ?? 0) <= day) continue;
      numbers[turn] = numberAt(ofValues, segment);
      break;
    }
  }
  return numbers;
};

/** Returns the first days of the first segments of rows: of so many, or of these. */
export const firstDaysOf = (
  { ofRows, froms }: Held<unknown>,
  length: number,
  of: Int32Array | undefined,
): Int32Array => {
  const days = new Int32Array(length);
  let [rowPart, ofRow] = [NONE, NOTHING];
  for (let turn = 0; turn < length; turn += 1) {
    const at = (of === undefined ? turn : (of[turn] ?? 0)) << ROW_SHIFT;
    if (partOf(at) !== rowPart) {
      rowPart = partOf(at);
      ofRow = ofRows[rowPart] ?? NOTHING;
    }
    const first = ofRow[inPart(at)] ?? 0;
    days[turn] = first < (ofRow[inPart(at) + 1] ?? 0) ? numberAt(froms, first) : NO_DAY;
  }
  return days;
};

/** Returns whether each number is greater than the one before. */
export const isAscending = (numbers: Int32Array): boolean => {
  for (let i = 1; i < numbers.length; i += 1) if ((numbers[i] ?? 0) <= (numbers[i - 1] ?? 0)) return false;
  return true;
};
