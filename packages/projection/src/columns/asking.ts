import type { CivilDate } from '@pavadonis/domain';
import type { Box } from './box';
import type { Column } from './column';
import { dayNumber } from './days';
import { listOf, noteValues } from './lists';
import type { NumberedRows } from './numbered-rows';

/** Makes a value of a segment, by its row, its value and the part of the row that it is about; undefined leaves it out. */
export type TakenSegment<Row, Value, Part, A> = (row: Row, value: Value, part: Part) => A | undefined;

/** The segments of rows as they are now, for one report. */
export interface SegmentsNow<Row, Value, Part> {
  /** Returns the rows with a segment in a box, each once, in their order. */
  readonly rows: (box: Box) => readonly Row[];
  /** Returns the rows of the segments of a value in a box, in their order: a row once for each segment. */
  readonly rowsOf: (box: Box, value: Value) => readonly Row[];
  /** Returns the number of rows with a segment in a box. */
  readonly count: (box: Box) => number;
  /** Counts the rows by the values of their segments in a box, each row once for a value. */
  readonly counts: (box: Box) => ReadonlyMap<Value, number>;
  /** Counts the rows by the value that each has at the end of its own day; one without a day, or a value then, is left out. */
  readonly countsOn: (dayOf: (row: Row) => CivilDate | undefined) => ReadonlyMap<Value, number>;
  /** Returns whether no row is among them twice, as far as their order tells it at once. */
  readonly areDistinct: () => boolean;
  /** Returns the parts that the segments in a box are about, in the order of rows. `countsIn` knows their values. */
  readonly parts: (box: Box) => readonly Part[];
  /** Returns what is found of the segments in a box, in the order of rows. */
  readonly each: <A extends object>(box: Box, found: TakenSegment<Row, Value, Part, A>) => readonly A[];
}

/** Numbers that a report collects. It hands them on before another report begins. */
const collection = { numbers: new Int32Array(1024), length: 0 };

const collect = (number: number): void => {
  const { numbers, length } = collection;
  if (length === numbers.length) {
    collection.numbers = new Int32Array(length * 2);
    collection.numbers.set(numbers);
  }
  collection.numbers[length] = number;
  collection.length += 1;
};

/** Makes the questions about the segments of numbered rows: of all in a column, or of some, by their numbers. */
export const asking = <Row, Value, Part>(
  numbered: NumberedRows<Row>,
  { visit, valueOn, valueOf, numberOf, values, partOf }: Column<Row, Value, Part>,
  of?: Int32Array,
): SegmentsNow<Row, Value, Part> => {
  const numberAt = (turn: number): number => (of === undefined ? turn : (of[turn] ?? 0));
  return {
    rows: (box) => {
      collection.length = 0;
      visit(
        box,
        (turn) => {
          collect(numberAt(turn));
          return true;
        },
        of,
      );
      return listOf(numbered, collection);
    },
    rowsOf: (box, value) => {
      const wanted = numberOf(value);
      collection.length = 0;
      visit(
        box,
        (turn, _, number) => {
          if (number === wanted) collect(numberAt(turn));
          return false;
        },
        of,
      );
      return listOf(numbered, collection);
    },
    count: (box) => {
      let count = 0;
      visit(
        box,
        () => {
          count += 1;
          return true;
        },
        of,
      );
      return count;
    },
    counts: (box) => {
      const counts = new Int32Array(values.length);
      // the turn that last counted for each value
      const counted = new Int32Array(values.length).fill(-1);
      const occurring: number[] = [];
      visit(
        box,
        (turn, _, number) => {
          if (counted[number] === turn) return false;
          counted[number] = turn;
          if (counts[number] === 0) occurring.push(number);
          counts[number] = (counts[number] ?? 0) + 1;
          return false;
        },
        of,
      );
      // a segment without a value counts under `undefined`, which is then one of the values
      return new Map(occurring.map((number) => [values[number] as Value, counts[number] ?? 0]));
    },
    countsOn: (dayOf) => {
      const counts = new Int32Array(values.length);
      const occurring: number[] = [];
      const length = of === undefined ? numbered.rows.length : of.length;
      for (let turn = 0; turn < length; turn += 1) {
        const number = numberAt(turn);
        const row = numbered.rows[number];
        const day = row && dayOf(row);
        const value = day === undefined ? undefined : valueOn(number, dayNumber(day));
        if (value === undefined) continue;
        if (counts[value] === 0) occurring.push(value);
        counts[value] = (counts[value] ?? 0) + 1;
      }
      return new Map(occurring.map((number) => [values[number] as Value, counts[number] ?? 0]));
    },
    areDistinct: () => {
      if (of === undefined) return new Set(numbered.rows).size === numbered.rows.length;
      for (let turn = 1; turn < of.length; turn += 1) if (numberAt(turn) <= numberAt(turn - 1)) return false;
      return true;
    },
    parts: (box) => {
      collection.length = 0;
      visit(
        box,
        (_, segment) => {
          collect(segment);
          return false;
        },
        of,
      );
      const { numbers, length } = collection;
      const parts = new Array<Part>(length);
      const ofValues = new Int32Array(length);
      for (let i = 0; i < length; i += 1) {
        const segment = numbers[i] ?? 0;
        parts[i] = partOf(segment) as Part;
        ofValues[i] = valueOf(segment);
      }
      noteValues(parts, values, ofValues);
      return parts;
    },
    each: <A extends object>(box: Box, found: TakenSegment<Row, Value, Part, A>): readonly A[] => {
      const all: A[] = [];
      visit(
        box,
        (turn, segment, value) => {
          const row = numbered.rows[numberAt(turn)];
          // what a column adds has the value and the part that it says
          const one = row && found(row, values[value] as Value, partOf(segment) as Part);
          if (one !== undefined) all.push(one);
          return false;
        },
        of,
      );
      return all;
    },
  };
};
