import type { CivilDate } from './civil-date';
import { type Month, monthOf, monthsFrom } from './month';

/** Days from one to another, both included. */
export interface Period {
  /** The first day. */
  readonly from: CivilDate;
  /** The last day, not before the first. */
  readonly to: CivilDate;
}

/** Returns whether a day lies in the period. */
export const within = ({ from, to }: Period, on: CivilDate): boolean => from <= on && on <= to;

/**
 * Returns a period of days or months unchanged, or throws a `RangeError` if it ends before it begins.
 *
 * A report on such a period would count nothing, and an average would divide by no month.
 */
export const notReversed = <P extends { readonly from: string; readonly to: string }>(period: P): P => {
  if (period.to < period.from) throw new RangeError('a period cannot end before it begins');
  return period;
};

/**
 * Returns the calendar months that a period touches, partial ones included. Throws a `RangeError` for a reversed
 * period.
 */
export const monthsTouched = (period: Period): readonly Month[] => {
  const { from, to } = notReversed(period);
  return monthsFrom(monthOf(from), monthOf(to));
};
