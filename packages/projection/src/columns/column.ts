import { LargeList } from '@pavadonis/domain';
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

/** The lists of a column. Others stand in their place as they grow. */
export interface Held<Part> {
  /** The number of rows. */
  taken: number;
  /** Of each row: its first segment, the one after its last, and the first and the last day of all of them. */
  ofRows: Int32Array<ArrayBuffer>;
  /** Of each `BLOCK` of rows: the first and the last day of all segments that they ever had. */
  ofBlocks: Int32Array<ArrayBuffer>;
  /** The first days of segments. */
  froms: Int32Array<ArrayBuffer>;
  /** Their ends: the very list of first days, until a segment has an end of its own. */
  tos: Int32Array<ArrayBuffer>;
  /** The numbers of their values; empty, until a segment has one. */
  ofValues: Int32Array<ArrayBuffer>;
  /** The parts that they are about; empty, until a segment has one. */
  parts: LargeList<Part | undefined>;
}

/** The segments of all rows. */
export interface Column<Row, Value, Part> extends ByNumber<Row> {
  /** The segments, row by row, and in a row as they were added. Those of a row that grew stand behind all others. */
  readonly held: Readonly<Held<Part>>;
  /** Returns the number of a value; undefined where no segment ever had it. */
  readonly numberOf: (value: Value) => number | undefined;
  /** The values by number. */
  readonly values: readonly (Value | undefined)[];
}

/** The fields of a row in `ofRows`. */
export const ROW_SHIFT = 2;

/** The rows of a block in `ofBlocks`, most of which questions about a month skip in one go. */
export const BLOCK_SHIFT = 6;
export const BLOCK = 1 << BLOCK_SHIFT;

/** The number of `undefined`, the value of a segment without one. */
export const NO_VALUE = 0;

const EMPTY = new Int32Array(0);

// below that, the room of segments that are gone is not worth a copy
const FEW = 4096;

// so many rows tell how many segments all will have
const ENOUGH_ROWS = 1024;
const RESERVE = 1.05;

/** Makes a column of the segments of rows, of which so many are known to come. */
export const column = <Row, Value, Part>(
  segmentsOf: SegmentsOf<Row, Value, Part>,
  rowsToCome: () => number = () => 0,
): Column<Row, Value, Part> => {
  const held: Held<Part> = {
    taken: 0,
    ofRows: EMPTY,
    ofBlocks: EMPTY,
    froms: EMPTY,
    tos: EMPTY,
    ofValues: EMPTY,
    parts: new LargeList(),
  };
  let used = 0;
  let gone = 0;
  const values: (Value | undefined)[] = [undefined];
  const numbers = new Map<Value, number>();

  // a segment mostly has the value of the one before, such as the provider of a client's contacts
  let lastValue: Value | undefined;
  let lastNumber = NO_VALUE;

  const numberOf = (value: Value): number => {
    let number = numbers.get(value);
    if (number === undefined) {
      number = values.length;
      numbers.set(value, number);
      values.push(value);
    }
    lastValue = value;
    lastNumber = number;
    return number;
  };

  // of the row that is being taken
  let end = 0;
  let low = NO_END;
  let high = BEFORE_ALL;

  // a copy each time that a list is full takes longer than to fill it
  const expectedRoom = (): number => {
    const { taken, froms } = held;
    const ofAll = taken < ENOUGH_ROWS ? 0 : Math.ceil((end / taken) * rowsToCome() * RESERVE);
    return ofAll > froms.length * RESERVE ? ofAll : froms.length * 2;
  };

  const addValue = (value: Value | undefined): void => {
    if (held.ofValues.length === 0 && value === undefined) return;
    held.ofValues = withRoom(held.ofValues, held.froms.length, held.froms.length);
    held.ofValues[end] = value === undefined ? NO_VALUE : value === lastValue ? lastNumber : numberOf(value);
  };

  const addEnd = (from: number, to: number): void => {
    if (held.tos !== held.froms) held.tos = withRoom(held.tos, held.froms.length, held.froms.length);
    else if (to !== from) held.tos = held.froms.slice();
    held.tos[end] = to;
  };

  const add: AddSegment<Value, Part> = (from, to = from, value, part) => {
    if (end === held.froms.length) {
      const { froms, tos } = held;
      held.froms = withRoom(froms, end + 1, expectedRoom());
      if (tos === froms) held.tos = held.froms;
    }
    held.froms[end] = from;
    addEnd(from, to);
    addValue(value);
    if (part !== undefined || held.parts.length > 0) held.parts.set(end, part);
    if (from < low) low = from;
    if (from > high) high = from;
    if (to > high) high = to;
    end += 1;
  };

  const move = (from: number, to: number, count: number): void => {
    const { froms, tos, ofValues, parts } = held;
    froms.copyWithin(to, from, from + count);
    if (tos !== froms) tos.copyWithin(to, from, from + count);
    ofValues.copyWithin(to, from, from + count);
    for (let i = 0; i < count && parts.length > 0; i += 1) parts.set(to + i, parts.at(from + i));
  };

  const closeUp = (): void => {
    const { taken, ofRows, froms, tos, ofValues, parts } = held;
    const [hasEnds, hasValues, hasParts] = [tos !== froms, ofValues.length > 0, parts.length > 0];
    held.froms = new Int32Array(used - gone);
    held.tos = hasEnds ? new Int32Array(used - gone) : held.froms;
    held.ofValues = hasValues ? new Int32Array(used - gone) : EMPTY;
    held.parts = new LargeList();
    used = 0;
    gone = 0;
    for (let row = 0; row < taken; row += 1) {
      const at = row << ROW_SHIFT;
      const first = ofRows[at] ?? 0;
      const last = ofRows[at + 1] ?? 0;
      ofRows[at] = used;
      for (let segment = first; segment < last; segment += 1, used += 1) {
        held.froms[used] = froms[segment] ?? 0;
        if (hasEnds) held.tos[used] = tos[segment] ?? 0;
        if (hasValues) held.ofValues[used] = ofValues[segment] ?? NO_VALUE;
        if (hasParts) held.parts.set(used, parts.at(segment));
      }
      ofRows[at + 1] = used;
    }
  };

  /** Makes room for a row that is new. */
  const begin = (row: number): void => {
    held.taken = row + 1;
    if (held.taken << ROW_SHIFT > held.ofRows.length) {
      const expected = Math.max(held.taken * 2, rowsToCome());
      held.ofRows = withRoom(held.ofRows, held.taken << ROW_SHIFT, expected << ROW_SHIFT);
    }
    if (row % BLOCK > 0) return;
    const block = (row >> BLOCK_SHIFT) * 2;
    held.ofBlocks = withRoom(held.ofBlocks, block + 2);
    held.ofBlocks[block] = NO_END;
    held.ofBlocks[block + 1] = BEFORE_ALL;
  };

  return {
    taken: () => held.taken,
    take: (row, now) => {
      end = used;
      low = NO_END;
      high = BEFORE_ALL;
      if (now !== undefined) segmentsOf(now, add);
      if (row >= held.taken) begin(row);
      const { ofRows, ofBlocks } = held;
      const at = row << ROW_SHIFT;
      const first = ofRows[at] ?? 0;
      const before = (ofRows[at + 1] ?? 0) - first;
      const count = end - used;
      if (count > before || before === 0) {
        ofRows[at] = used;
        used = end;
        gone += before;
      } else {
        move(used, first, count);
        gone += before - count;
      }
      ofRows[at + 1] = (ofRows[at] ?? 0) + count;
      ofRows[at + 2] = low;
      ofRows[at + 3] = high;
      const block = (row >> BLOCK_SHIFT) * 2;
      if (low < (ofBlocks[block] ?? 0)) ofBlocks[block] = low;
      if (high > (ofBlocks[block + 1] ?? 0)) ofBlocks[block + 1] = high;
      if (gone > FEW && gone * 2 > used) closeUp();
    },
    held,
    numberOf: (value) => numbers.get(value),
    values,
  };
};
