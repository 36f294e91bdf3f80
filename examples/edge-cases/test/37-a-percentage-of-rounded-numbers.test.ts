import { describe, expect, it } from '@jest/globals';
import { civilDate, monthsTouched, percentHalfUp, roundHalfUp } from '@pavadonis/domain';
import { averagePerMonth } from '@pavadonis/projection-caseload';

const halfAYear = { from: civilDate('2016-12-01'), to: civilDate('2017-05-31') };
const monthly = (...counts: readonly number[]) => {
  const byMonth = new Map(monthsTouched(halfAYear).map((month, index) => [month, counts[index] ?? 0]));
  return averagePerMonth(halfAYear, (month) => byMonth.get(month) ?? 0);
};

describe('edge case 37: a percentage of rounded numbers', () => {
  // the half-year of 2016/2017: 184 clients a month, of whom 171 needed maximum support, "92 %"
  const all = monthly(180, 184, 188, 185, 186, 183);
  const maximum = monthly(168, 170, 173, 171, 172, 169);

  it('would be 93 % of the printed averages', () => {
    expect([roundHalfUp(maximum), roundHalfUp(all)]).toEqual([171, 184]);
    expect(percentHalfUp({ numerator: roundHalfUp(maximum), denominator: roundHalfUp(all) })).toBe(93);
  });

  it('is 92 % of the exact sums, as printed', () => {
    expect([maximum.numerator, all.numerator]).toEqual([1_023, 1_106]);
    expect(percentHalfUp({ numerator: maximum.numerator, denominator: all.numerator })).toBe(92);
  });
});
