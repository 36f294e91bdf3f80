import { LargeList } from '@pavadonis/domain';
import { BEFORE_ALL, NO_END } from './days';
import type { ByNumber } from './numbered-rows';
import { copyOf, type FilledNumbers, inPart, numberAt, type Numbers, partOf, roomFor } from './numbers';

/**
 * Adds a segment of a row: its first day and its end, as numbers of days, a value of which there are few, by which reports tell
 * segments apart, and the part of the row that it is about. Without an end, the segment is one day.
 */
export type AddSegment<Value, Part = never> = (from: number, to?: number, value?: Value, part?: Part) => void;

/** Adds the segments of a row. */
export type SegmentsOf<Row, Value, Part = never> = (row: Row, add: AddSegment<Value, Part>) => void;

/** The lists of a column as they are now. */
export interface Held<Part> {
  /** The number of rows. */
  readonly taken: number;
  /** Of each row: its first segment, the one after its last, and the first and the last day of all of them. */
  readonly ofRows: Numbers;
  /** Of each `BLOCK` of rows: the first and the last day of all segments that they ever had. */
  readonly ofBlocks: Numbers;
  /** The first days of segments. */
  readonly froms: Numbers;
  /** Their ends. Where each segment of a part is one day, it is the very part of first days. */
  readonly tos: Numbers;
  /** The numbers of their values. A part in which no segment has one is absent. */
  readonly ofValues: Numbers;
  /** The parts of rows that they are about; empty, until a segment has one. */
  readonly parts: LargeList<Part | undefined>;
}

/** The segments of all rows. */
export interface Column<Row, Value, Part> extends ByNumber<Row> {
  /** The segments, row by row, and in a row as they were added. Those of a row that grew stand behind all others. */
  readonly held: Held<Part>;
  /** Returns the number of a value; undefined where no segment ever had it. */
  readonly numberOf: (value: Value) => number | undefined;
  /** The values by number. */
  readonly values: readonly (Value | undefined)[];
}

/** The fields of a row in `ofRows`. */
export const ROW_SHIFT = 2;
const ROW_FIELDS = 1 << ROW_SHIFT;

/** The rows of a block in `ofBlocks`, most of which questions about a month skip in one go. */
export const BLOCK_SHIFT = 6;
export const BLOCK = 1 << BLOCK_SHIFT;

/** The number of `undefined`, the value of a segment without one. */
const NO_VALUE = 0;

// below that, the room of segments that are gone is not worth a copy
const FEW = 4096;

const lists = <Part>() => ({
  froms: [] as FilledNumbers,
  tos: [] as FilledNumbers,
  ofValues: [] as FilledNumbers,
  parts: new LargeList<Part | undefined>(),
});

/** Makes a column of the segments of rows. */
export const column = <Row, Value, Part>(
  segmentsOf: SegmentsOf<Row, Value, Part>,
): Column<Row, Value, Part> => {
  const held = { taken: 0, ofRows: [] as FilledNumbers, ofBlocks: [] as FilledNumbers, ...lists<Part>() };
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

  // room for both days of a segment, in one part for both as long as they are the same
  const makeRoom = (at: number): Int32Array => {
    const { froms, tos } = held;
    const part = partOf(at);
    const areSame = tos[part] === froms[part];
    const ofFroms = roomFor(froms, at);
    if (areSame) tos[part] = ofFroms;
    else roomFor(tos, at);
    return ofFroms;
  };

  const put = (at: number, from: number, to: number, value: number): void => {
    const { froms, tos, ofValues } = held;
    const part = partOf(at);
    const i = inPart(at);
    let ofFroms = froms[part];
    if (ofFroms === undefined || i >= ofFroms.length) ofFroms = makeRoom(at);
    ofFroms[i] = from;
    let ofTos = tos[part];
    if (to !== from && ofTos === ofFroms) ofTos = tos[part] = copyOf(ofFroms);
    if (ofTos !== undefined && ofTos !== ofFroms) ofTos[i] = to;
    if (value !== NO_VALUE || ofValues[part] !== undefined) roomFor(ofValues, at)[i] = value;
  };

  const putAgain = (at: number, { froms, tos, ofValues, parts }: Held<Part>, from: number): void => {
    put(at, numberAt(froms, from), numberAt(tos, from), numberAt(ofValues, from));
    if (parts.length > 0) held.parts.set(at, parts.at(from));
  };

  const add: AddSegment<Value, Part> = (from, to = from, value, part) => {
    put(end, from, to, value === undefined ? NO_VALUE : value === lastValue ? lastNumber : numberOf(value));
    if (part !== undefined || held.parts.length > 0) held.parts.set(end, part);
    if (from < low) low = from;
    if (from > high) high = from;
    if (to > high) high = to;
    end += 1;
  };

  const closeUp = (): void => {
    const before = { ...held };
    Object.assign(held, lists<Part>());
    used = 0;
    gone = 0;
    for (let row = 0; row < held.taken; row += 1) {
      const ofRow = roomFor(held.ofRows, row << ROW_SHIFT);
      const i = inPart(row << ROW_SHIFT);
      const first = ofRow[i] ?? 0;
      const last = ofRow[i + 1] ?? 0;
      ofRow[i] = used;
      for (let segment = first; segment < last; segment += 1, used += 1) putAgain(used, before, segment);
      ofRow[i + 1] = used;
    }
  };

  const bound = (row: number): void => {
    const block = (row >> BLOCK_SHIFT) * 2;
    const ofBlock = roomFor(held.ofBlocks, block + 1);
    const i = inPart(block);
    if (row % BLOCK === 0 && row >= held.taken) {
      ofBlock[i] = NO_END;
      ofBlock[i + 1] = BEFORE_ALL;
    }
    if (low < (ofBlock[i] ?? 0)) ofBlock[i] = low;
    if (high > (ofBlock[i + 1] ?? 0)) ofBlock[i + 1] = high;
  };

  // of the segments behind all others
  const replace = (row: number): void => {
    const ofRow = roomFor(held.ofRows, (row << ROW_SHIFT) + ROW_FIELDS - 1);
    const i = inPart(row << ROW_SHIFT);
    const first = ofRow[i] ?? 0;
    const before = (ofRow[i + 1] ?? 0) - first;
    const count = end - used;
    if (count > before || before === 0) {
      ofRow[i] = used;
      ofRow[i + 1] = end;
      used = end;
      gone += before;
    } else {
      for (let n = 0; n < count; n += 1) putAgain(first + n, held, used + n);
      ofRow[i + 1] = first + count;
      gone += before - count;
    }
    ofRow[i + 2] = low;
    ofRow[i + 3] = high;
  };

  return {
    taken: () => held.taken,
    take: (row, now) => {
      end = used;
      low = NO_END;
      high = BEFORE_ALL;
      if (now !== undefined) segmentsOf(now, add);
      replace(row);
      bound(row);
      held.taken = Math.max(held.taken, row + 1);
      if (gone > FEW && gone * 2 > used) closeUp();
    },
    held,
    numberOf: (value) => numbers.get(value),
    values,
  };
};
