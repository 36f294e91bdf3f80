/**
 * A second opinion on the published figures, straight from the rows of the store and by none of the project's own code:
 * tables of what held, and filters on them.
 */
import { autumn2023, firstCosts, halfYear, summer2018, wholeTime } from './figures';
import type { Row } from './row';
import { type Known, tablesOf } from './tables';

/** Every published figure by its key; an average as `.sum` and `.months`, money in cents. A share of nobody is NaN. */
export const oracle = (rows: readonly Row[], known: Known = {}): ReadonlyMap<string, number> => {
  const tables = tablesOf(rows, known);
  return new Map(
    [wholeTime, halfYear, summer2018, autumn2023, firstCosts].flatMap((figures) => figures(tables)),
  );
};
