import { type CivilDate, civilDate, type Month, notReversed } from '@pavadonis/domain';

/** The months of costs in a report, from one to another, both included. */
export interface Months {
  /** The first month. */
  readonly from: Month;
  /** The last month. */
  readonly to: Month;
}

/**
 * Returns a test of whether a month is among the months of a report. Throws a `RangeError` where these end before they begin.
 */
export const among = (months: Months): ((month: Month) => boolean) => {
  const { from, to } = notReversed(months);
  return (month) => from <= month && month <= to;
};

/** Compares by month, for sorting. */
export const byMonth = (a: { readonly month: Month }, b: { readonly month: Month }): number =>
  a.month < b.month ? -1 : a.month > b.month ? 1 : 0;

/** The default of `asOf`: a day after everything known, since money moves long after its month. */
export const LAST_DAY: CivilDate = civilDate('9999-12-31');
