import { countNumbers, countsOf } from './counting';
import type { ListOfRows, NumberedRows } from './numbered-rows';

/** Rows of a view that a report gave, by their numbers. */
interface Listed {
  readonly numbered: NumberedRows<never>;
  readonly numbers: Int32Array;
  readonly replaced: number;
}

const known = new WeakMap<readonly unknown[], Listed>();

/** The values of the segments that a report found, by number. */
interface Valued {
  readonly values: readonly unknown[];
  readonly numbers: Int32Array | Uint8Array;
}

const valued = new WeakMap<readonly unknown[], Valued>();

const rowsBy = <Row>(numbers: Int32Array, all: ListOfRows<Row>): readonly Row[] => {
  const rows = new Array<Row>(numbers.length);
  // rows with segments are there
  for (let i = 0; i < numbers.length; i += 1) rows[i] = all.at(numbers[i] ?? 0) as Row;
  return rows;
};

/** Makes a list of rows by their numbers, of which reports about these rows find the columns. */
export const listOf = <Row>(numbered: NumberedRows<Row>, numbers: Int32Array): readonly Row[] => {
  const rows = rowsBy(numbers, numbered.rows);
  known.set(rows, { numbered: numbered as NumberedRows<never>, numbers, replaced: numbered.replaced() });
  return rows;
};

/**
 * Returns the numbers of the rows of a list, brought up to date. Undefined of a list that no report made, and of one with rows
 * that gave way to others since.
 */
export const numbersOf = <Row>(
  rows: readonly Row[],
): { readonly numbered: NumberedRows<Row>; readonly numbers: Int32Array } | undefined => {
  const found = known.get(rows);
  if (found?.numbers.length !== rows.length) return undefined;
  // made of these very rows
  const numbered = found.numbered as NumberedRows<unknown> as NumberedRows<Row>;
  numbered.bringUpToDate(Infinity);
  return numbered.replaced() === found.replaced ? { numbered, numbers: found.numbers } : undefined;
};

/** Notes the values of the segments of which something was found, by their numbers. */
export const noteValues = (
  found: readonly unknown[],
  values: readonly unknown[],
  numbers: Int32Array | Uint8Array,
): void => {
  valued.set(found, { values, numbers });
};

/**
 * Counts what a report found of segments by their values, as they were then. Undefined of a list that no report made.
 */
export const countsByValue = (found: readonly unknown[]): ReadonlyMap<unknown, number> | undefined => {
  const known = valued.get(found);
  if (known?.numbers.length !== found.length) return undefined;
  return countsOf(known.values, countNumbers(known.numbers, known.values.length));
};
