import { type CivilDate, civilDate, type Month } from '@pavadonis/domain';

/** Months from one to another, both included. */
export interface Months {
  readonly from: Month;
  readonly to: Month;
}

/** Whether a month is one of them. */
export const isAmong = ({ from, to }: Months, month: Month): boolean => from <= month && month <= to;

/** By month, for sorting. */
export const byMonth = (a: { readonly month: Month }, b: { readonly month: Month }): number =>
  a.month < b.month ? -1 : a.month > b.month ? 1 : 0;

/** A day by which all that is known has happened: for questions about no day. */
export const LAST_DAY: CivilDate = civilDate('9999-12-31');
