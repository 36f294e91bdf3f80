import type { CivilDate } from '@pavadonis/domain';
import type { Box } from './box';
import type { Column } from './column';
import { countFound, countNumbers, countsOf } from './counting';
import { dayNumber } from './days';
import { find, found, keepFound } from './found';
import { listOf, noteValues } from './lists';
import type { NumberedRows } from './numbered-rows';
import { numberAt } from './numbers';
import { firstDaysOf, isAscending, numbersAt, numbersOn, partsAt, rowsAt } from './of-segments';

/** Makes a value of a segment, by its row, its value and the part of the row that it is about; undefined leaves it out. */
export type TakenSegment<Row, Value, Part, A> = (row: Row, value: Value, part: Part) => A | undefined;

/** The value that each of some rows has on a day, as the number of that value. */
export interface NumbersOfValues<Value> {
  /** The number of the value of each row, in their order: 0 of one without a value, below 0 of one without a segment then. */
  readonly numbers: Int32Array;
  /** The values by number. */
  readonly values: readonly (Value | undefined)[];
}

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
  /**
   * Counts the rows by the value that each has at the end of its own day, of days by the order of rows, as `dayNumbers` and
   * `firstDays` give them. A row without a day, or without a value then, is left out.
   */
  readonly countsOn: (days: Int32Array) => ReadonlyMap<Value, number>;
  /** Returns the numbers of the values of rows at the end of a day: of the first segment of each that holds then. */
  readonly valuesOn: (day: CivilDate) => NumbersOfValues<Value>;
  /** Returns the first day of the first segment of each row, in their order; `NO_DAY` of one without. */
  readonly firstDays: () => Int32Array;
  /** Returns whether no row is among them twice, as far as their order tells it at once. */
  readonly areDistinct: () => boolean;
  /**
   * Returns the parts that the segments in a box are about, in the order of rows: of all, or of those with a value for which
   * `isWanted` returns true. `countsIn` knows their values.
   */
  readonly parts: (box: Box, isWanted?: (value: Value) => boolean) => readonly Part[];
  /** Returns what is found of the segments in a box, in the order of rows. */
  readonly each: <A extends object>(box: Box, found: TakenSegment<Row, Value, Part, A>) => readonly A[];
}

/** Makes the questions about the segments of numbered rows: of all in a column, or of some, by their numbers. */
export const asking = <Row, Value, Part>(
  numbered: NumberedRows<Row>,
  { held, numberOf, values }: Column<Row, Value, Part>,
  of?: Int32Array,
): SegmentsNow<Row, Value, Part> => {
  const length = of === undefined ? numbered.rows.length : of.length;
  return {
    rows: (box) => {
      const count = find(held, box, of, true);
      return listOf(numbered, rowsAt(found.turns, count, of));
    },
    rowsOf: (box, value) => {
      const wanted = numberOf(value);
      // a segment without a value is none of those that have one
      const count = wanted === undefined ? 0 : find(held, box, of, false, wanted);
      return listOf(numbered, rowsAt(found.turns, count, of));
    },
    count: (box) => find(held, box, of, true),
    counts: (box) => countsOf(values, countFound(find(held, box, of, false), held, values.length)),
    countsOn: (days) => countsOf(values, countNumbers(numbersOn(held, days, of), values.length)),
    valuesOn: (day) => ({
      numbers: numbersOn(held, new Int32Array(length).fill(dayNumber(day)), of),
      values,
    }),
    firstDays: () => firstDaysOf(held, length, of),
    areDistinct: () =>
      of === undefined ? new Set(numbered.rows).size === numbered.rows.length : isAscending(of),
    parts: (box, isWanted) => {
      const all = find(held, box, of, false);
      const count =
        isWanted === undefined
          ? all
          : // what a column adds has the value that it says
            keepFound(all, held, values.length, (number) => isWanted(values[number] as Value));
      // what a column adds has the part that it says
      const parts = partsAt(found.segments, count, held) as readonly Part[];
      noteValues(parts, values, numbersAt(found.segments, count, held, values.length));
      return parts;
    },
    each: <A extends object>(box: Box, taken: TakenSegment<Row, Value, Part, A>): readonly A[] => {
      const count = find(held, box, of, false);
      // whoever takes a segment may ask another report
      const [rows, segments] = [rowsAt(found.turns, count, of), found.segments.slice(0, count)];
      const all: A[] = [];
      segments.forEach((segment, i) => {
        const row = numbered.rows.at(rows[i] ?? 0);
        const value = values[numberAt(held.ofValues, segment)];
        // what a column adds has the value and the part that it says
        const one = row && taken(row, value as Value, held.parts.at(segment) as Part);
        if (one !== undefined) all.push(one);
      });
      return all;
    },
  };
};
