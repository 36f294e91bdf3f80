import type { CivilDate } from './civil-date';
import { type Month, monthOf, monthsFrom } from './month';

/** Days from one to another, both included. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Whether a day lies in the period. */
export const within = ({ from, to }: Period, on: CivilDate): boolean => from <= on && on <= to;

/** The calendar months a period touches, partial ones included. */
export const monthsTouched = ({ from, to }: Period): readonly Month[] =>
  monthsFrom(monthOf(from), monthOf(to));
