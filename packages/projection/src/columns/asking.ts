import type { Box } from './box';
import type { Column } from './column';
import { listOf, noteValues } from './lists';
import type { NumberedRows } from './numbered-rows';

/** A segment that a report found: its row, its value, and the part of the row that it is about. */
type Found<Row, Value, Part, A> = (row: Row, value: Value, part: Part) => A | undefined;

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
  /** Returns what is found of the segments in a box, in the order of rows. */
  readonly each: <A extends object>(box: Box, found: Found<Row, Value, Part, A>) => readonly A[];
}

// for the numbers that a report collects: it hands them on before another one begins
let room = new Int32Array(1024);

const collected = (collect: (take: (number: number) => void) => void): number => {
  let length = 0;
  collect((number) => {
    if (length === room.length) {
      const more = new Int32Array(length * 2);
      more.set(room);
      room = more;
    }
    room[length] = number;
    length += 1;
  });
  return length;
};

/** Makes the questions about the segments of numbered rows: of all in a column, or of some, by their numbers. */
export const asking = <Row, Value, Part>(
  numbered: NumberedRows<Row>,
  { visit, numberOf, values, partOf }: Column<Row, Value, Part>,
  of?: Int32Array,
): SegmentsNow<Row, Value, Part> => {
  const numberAt = (turn: number): number => (of === undefined ? turn : (of[turn] ?? 0));
  const listed = (collect: (take: (turn: number) => void) => void): readonly Row[] =>
    listOf(
      numbered,
      room,
      collected((take) => {
        collect((turn) => {
          take(numberAt(turn));
        });
      }),
    );
  return {
    rows: (box) =>
      listed((take) => {
        visit(
          box,
          (turn) => {
            take(turn);
            return true;
          },
          of,
        );
      }),
    rowsOf: (box, value) => {
      const wanted = numberOf(value);
      return listed((take) => {
        visit(
          box,
          (turn, _, number) => {
            if (number === wanted) take(turn);
            return false;
          },
          of,
        );
      });
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
    each: <A extends object>(box: Box, found: Found<Row, Value, Part, A>): readonly A[] => {
      const all: A[] = [];
      collected((take) => {
        visit(
          box,
          (turn, segment, value) => {
            const row = numbered.rows[numberAt(turn)];
            // what a column adds has the value and the part that it says
            const one = row && found(row, values[value] as Value, partOf(segment) as Part);
            if (one === undefined) return false;
            all.push(one);
            take(value);
            return false;
          },
          of,
        );
      });
      noteValues(all, values, room);
      return all;
    },
  };
};
