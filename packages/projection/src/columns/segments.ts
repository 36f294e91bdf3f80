import type { StreamName } from '@pavadonis/domain';
import type { Box } from './box';
import { column, type SegmentsOf } from './column';
import { numberedRowsOf } from './numbered-rows';

/** The segments of the rows of a view, brought up to date, for one report. */
export interface SegmentsNow<Row, Value> {
  /** Returns the rows with a segment in a box, or with one of a value, each once, in their order. */
  readonly rows: (box: Box, value?: Value) => readonly Row[];
  /** Returns the number of rows with a segment in a box. */
  readonly count: (box: Box) => number;
  /** Counts the rows by the values of their segments in a box, each row once for a value. */
  readonly counts: (box: Box) => ReadonlyMap<Value, number>;
  /** Returns what is found of the segments in a box, by row, place among those of the row, and value. */
  readonly each: <A extends object>(
    box: Box,
    found: (row: Row, place: number, value: Value) => A | undefined,
  ) => readonly A[];
}

/** Columns that can be built ahead of the first report, in steps. */
export interface Columns {
  /** Brings the columns of these rows up to date. Others may have their turn after each step. */
  readonly inSteps: (shown: ReadonlyMap<StreamName, never>) => Generator<undefined, void, undefined>;
}

/** What reports on a day ask of rows, as segments of days in typed columns. */
export interface Segments<Row, Value> extends Columns {
  /** Returns the segments of the rows of a view as they are now. */
  readonly of: (shown: ReadonlyMap<StreamName, Row>) => SegmentsNow<Row, Value>;
}

// some milliseconds of rows
const A_TURN = 1000;

/**
 * Makes the segments of rows by a function that adds those of one row.
 *
 * They are built when a report first asks for them, and afterwards only for rows that changed.
 */
export const segments = <Row, Value = never>(of: SegmentsOf<Row, Value>): Segments<Row, Value> => {
  const key = {};
  const columnOf = (shown: ReadonlyMap<StreamName, Row>) => {
    const numbered = numberedRowsOf(shown);
    return { numbered, column: numbered.list(key, () => column(of)) };
  };
  return {
    *inSteps(shown) {
      const { numbered } = columnOf(shown);
      while (!numbered.bringUpToDate(A_TURN)) yield undefined;
    },
    of: (shown) => {
      const {
        numbered: { rows, bringUpToDate },
        column: { visit, numberOf, values },
      } = columnOf(shown);
      bringUpToDate(Infinity);
      return {
        rows: (box, value) => {
          const found: Row[] = [];
          const take = (at: number): void => {
            const row = rows[at];
            if (row !== undefined) found.push(row);
          };
          if (value === undefined)
            visit(box, (at) => {
              take(at);
              return true;
            });
          else {
            const wanted = numberOf(value);
            visit(box, (at, _, number) => {
              if (number === wanted) take(at);
              return number === wanted;
            });
          }
          return found;
        },
        count: (box) => {
          let count = 0;
          visit(box, () => {
            count += 1;
            return true;
          });
          return count;
        },
        counts: (box) => {
          const counts = new Int32Array(values.length);
          // the last row that counted for each value
          const counted = new Int32Array(values.length).fill(-1);
          const occurring: number[] = [];
          visit(box, (at, _, number) => {
            if (counted[number] === at) return false;
            counted[number] = at;
            if (counts[number] === 0) occurring.push(number);
            counts[number] = (counts[number] ?? 0) + 1;
            return false;
          });
          // every segment of a column whose values are counted has one
          return new Map(occurring.map((number) => [values[number] as Value, counts[number] ?? 0]));
        },
        each: <A extends object>(
          box: Box,
          found: (row: Row, place: number, value: Value) => A | undefined,
        ): readonly A[] => {
          const all: A[] = [];
          visit(box, (at, place, number) => {
            const row = rows[at];
            const one = row && found(row, place, values[number] as Value);
            if (one !== undefined) all.push(one);
            return false;
          });
          return all;
        },
      };
    },
  };
};
