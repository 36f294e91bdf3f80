import type { Box } from './box';
import { BEFORE_ALL, NO_END } from './days';
import type { ByNumber } from './numbered-rows';
import { withRoom } from './numbers';

/**
 * Adds a segment of a row: its first day and its end, as numbers of days, a value of which there are few, by which reports tell
 * segments apart, and the part of the row that it is about. Without an end, the segment is one day.
 */
export type AddSegment<Value, Part = never> = (from: number, to?: number, value?: Value, part?: Part) => void;

/** Adds the segments of a row. */
export type SegmentsOf<Row, Value, Part = never> = (row: Row, add: AddSegment<Value, Part>) => void;

/** Hears of a segment by the turn of its row, its own number, and that of its value. */
type Visit = (turn: number, segment: number, value: number) => boolean;

/** The segments of all rows. */
export interface Column<Row, Value, Part> extends ByNumber<Row> {
  /**
   * Visits the segments in a box, row by row, and in a row as they were added: of all rows, whose turns are their numbers, or of
   * these, turn by turn. A visit returns whether the rest of the row is skipped.
   */
  readonly visit: (box: Box, visit: Visit, of?: Int32Array) => void;
  /**
   * Returns the number of the value that a row, by its number, has at the end of a day; undefined where it has no segment then.
   */
  readonly valueOn: (row: number, day: number) => number | undefined;
  /** Returns the number of a value; undefined where no segment ever had it. */
  readonly numberOf: (value: Value) => number | undefined;
  /** The values by number. */
  readonly values: readonly (Value | undefined)[];
  /** Returns the number of the value of a segment, by the segment's number. */
  readonly valueOf: (segment: number) => number;
  /** Returns the part that a segment is about, by the segment's number. */
  readonly partOf: (segment: number) => Part | undefined;
}

const EMPTY = new Int32Array(0);

const NO_VALUE = 0;

// below that, the room of segments that are gone is not worth a copy
const FEW = 4096;

/** Makes a column of the segments of rows. They stand row by row; those of a row that grew stand behind all others. */
export const column = <Row, Value, Part>(
  segmentsOf: SegmentsOf<Row, Value, Part>,
): Column<Row, Value, Part> => {
  let firsts = EMPTY;
  let counts = EMPTY;
  // the first and the last day of all segments of a row, by which most rows are skipped
  let lows = EMPTY;
  let highs = EMPTY;
  let taken = 0;
  let froms = EMPTY;
  // the first days themselves, until a segment has an end of its own
  let tos = froms;
  // nothing, until a segment has a value
  let ofValue: Int32Array<ArrayBuffer> | undefined;
  let parts: (Part | undefined)[] = [];
  let hasParts = false;
  let used = 0;
  let gone = 0;
  const values: (Value | undefined)[] = [undefined];
  const numbers = new Map<Value, number>();

  const numberOf = (value: Value): number => {
    const found = numbers.get(value);
    if (found !== undefined) return found;
    numbers.set(value, values.length);
    values.push(value);
    return values.length - 1;
  };

  let end = 0;
  const add: AddSegment<Value, Part> = (from, to = from, value, part) => {
    const same = tos === froms;
    froms = withRoom(froms, end + 1);
    if (same && to === from) tos = froms;
    else if (same) tos = froms.slice();
    else tos = withRoom(tos, end + 1);
    froms[end] = from;
    tos[end] = to;
    if (value !== undefined) ofValue ??= new Int32Array(froms.length);
    if (ofValue !== undefined) {
      ofValue = withRoom(ofValue, end + 1);
      ofValue[end] = value === undefined ? NO_VALUE : numberOf(value);
    }
    if (part !== undefined) hasParts = true;
    if (hasParts) parts[end] = part;
    end += 1;
  };

  const move = (from: number, to: number, count: number): void => {
    froms.copyWithin(to, from, from + count);
    if (tos !== froms) tos.copyWithin(to, from, from + count);
    ofValue?.copyWithin(to, from, from + count);
    if (hasParts) parts.copyWithin(to, from, from + count);
  };

  const closeUp = (): void => {
    const [oldFroms, oldTos, oldValues, oldParts] = [froms, tos, ofValue, parts];
    froms = new Int32Array(used - gone);
    tos = oldTos === oldFroms ? froms : new Int32Array(froms.length);
    ofValue = oldValues && new Int32Array(froms.length);
    parts = [];
    used = 0;
    gone = 0;
    for (let row = 0; row < taken; row += 1) {
      const first = firsts[row] ?? 0;
      const count = counts[row] ?? 0;
      froms.set(oldFroms.subarray(first, first + count), used);
      if (tos !== froms) tos.set(oldTos.subarray(first, first + count), used);
      if (ofValue !== undefined && oldValues !== undefined)
        ofValue.set(oldValues.subarray(first, first + count), used);
      if (hasParts) parts.push(...oldParts.slice(first, first + count));
      firsts[row] = used;
      used += count;
    }
  };

  return {
    taken: () => taken,
    take: (row, now) => {
      end = used;
      if (now !== undefined) segmentsOf(now, add);
      const count = end - used;
      firsts = withRoom(firsts, row + 1);
      counts = withRoom(counts, row + 1);
      lows = withRoom(lows, row + 1);
      highs = withRoom(highs, row + 1);
      let [low, high] = [NO_END, BEFORE_ALL];
      for (let at = used; at < end; at += 1) {
        const [from = 0, to = 0] = [froms[at], tos[at]];
        low = Math.min(low, from);
        high = Math.max(high, from, to);
      }
      lows[row] = low;
      highs[row] = high;
      const before = row < taken ? (counts[row] ?? 0) : 0;
      if (row >= taken) taken = row + 1;
      counts[row] = count;
      if (count <= before) {
        move(used, firsts[row] ?? 0, count);
        gone += before - count;
      } else {
        firsts[row] = used;
        used = end;
        gone += before;
      }
      if (gone > FEW && gone * 2 > used) closeUp();
    },
    visit: ({ leastFrom, mostFrom, leastTo, mostTo }, visit, of) => {
      const length = of === undefined ? taken : of.length;
      for (let i = 0; i < length; i += 1) {
        const row = of === undefined ? i : (of[i] ?? 0);
        if ((lows[row] ?? 0) > mostFrom) continue;
        const high = highs[row] ?? 0;
        if (high < leastTo || high < leastFrom) continue;
        const first = firsts[row] ?? 0;
        const last = first + (counts[row] ?? 0);
        for (let at = first; at < last; at += 1) {
          const from = froms[at] ?? 0;
          if (from < leastFrom || from > mostFrom) continue;
          const to = tos[at] ?? 0;
          if (to < leastTo || to > mostTo) continue;
          if (visit(i, at, ofValue === undefined ? NO_VALUE : (ofValue[at] ?? NO_VALUE))) break;
        }
      }
    },
    valueOn: (row, day) => {
      const first = firsts[row] ?? 0;
      const last = first + (counts[row] ?? 0);
      for (let at = first; at < last; at += 1)
        if ((froms[at] ?? 0) <= day && (tos[at] ?? 0) > day) return ofValue?.[at] ?? NO_VALUE;
      return undefined;
    },
    numberOf: (value) => numbers.get(value),
    values,
    valueOf: (segment) => ofValue?.[segment] ?? NO_VALUE,
    partOf: (segment) => parts[segment],
  };
};
