import type { StreamName } from '@pavadonis/domain';
import { asking, type SegmentsNow } from './asking';
import { column, type SegmentsOf } from './column';
import { countsByValue, numbersOf } from './lists';
import { numberedList, type NumberedRows, numberedRowsOf } from './numbered-rows';

/** Columns that can be built ahead of the first report, in steps. */
export interface Columns {
  /** Brings the columns of these rows up to date. Others may have their turn after each step. */
  readonly inSteps: (shown: ReadonlyMap<StreamName, never>) => Generator<undefined, void, undefined>;
}

/** Segments of days in typed columns, which reports on a day ask in place of rows. */
export interface Segments<Row, Value, Part = never> extends Columns {
  /** Returns the segments of the rows of a view as they are now. */
  readonly of: (shown: ReadonlyMap<StreamName, Row>) => SegmentsNow<Row, Value, Part>;
  /** Returns the segments of some rows as they are now. They are found at once of a list that a report of columns gave. */
  readonly among: (rows: readonly Row[]) => SegmentsNow<Row, Value, Part>;
  /**
   * Counts the parts of a list that `parts` gave by the values of their segments, as they were then; undefined of any other
   * list.
   */
  readonly countsIn: (found: readonly unknown[]) => ReadonlyMap<Value, number> | undefined;
}

// some milliseconds of rows
const A_TURN = 1000;

/**
 * Makes the segments of rows by a function that adds those of one row, which it knows by that row alone.
 *
 * They are built when a report first asks for them, and afterwards only for rows that changed.
 */
export const segments = <Row, Value = never, Part = never>(
  of: SegmentsOf<Row, Value, Part>,
): Segments<Row, Value, Part> => {
  const key = {};
  const columnOf = (numbered: NumberedRows<Row>) => {
    const found = numbered.list(key, () => column(of));
    numbered.bringUpToDate(Infinity);
    return found;
  };
  return {
    *inSteps(shown) {
      const numbered = numberedRowsOf<Row>(shown);
      numbered.list(key, () => column(of));
      while (!numbered.bringUpToDate(A_TURN)) yield undefined;
    },
    of: (shown) => {
      const numbered = numberedRowsOf(shown);
      return asking(numbered, columnOf(numbered));
    },
    among: (rows) => {
      const listed = numbersOf(rows);
      if (listed !== undefined) return asking(listed.numbered, columnOf(listed.numbered), listed.numbers);
      const numbered = numberedList(rows);
      return asking(numbered, columnOf(numbered));
    },
    // only lists of such segments are given to it
    countsIn: (found) => countsByValue(found) as ReadonlyMap<Value, number> | undefined,
  };
};
