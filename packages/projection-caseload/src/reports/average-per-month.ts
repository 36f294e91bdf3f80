import { type Fraction, type Month, monthsTouched, type Period } from '@pavadonis/domain';

/**
 * Returns the average of a monthly count over all calendar months that a period touches, as an exact fraction.
 *
 * Partial months count whole: `averagePerMonth(period, (month) => clientsServedIn(caseload, month).length)`. Round
 * the result only for display.
 */
export const averagePerMonth = (period: Period, count: (month: Month) => number): Fraction => {
  const months = monthsTouched(period);
  return { numerator: months.reduce((sum, month) => sum + count(month), 0), denominator: months.length };
};
