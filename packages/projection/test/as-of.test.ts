import { describe, expect, it } from '@jest/globals';
import { civilDate, month } from '@pavadonis/domain';
import { daysOf } from '@pavadonis/projection';

const day = civilDate;
const period = { from: day('2018-02-10'), to: day('2018-03-05') };

describe('the days a report is asked for', () => {
  it('are all days of a month', () => {
    expect(daysOf(month('2018-02'))).toEqual({ from: '2018-02-01', to: '2018-02-28' });
  });

  it('are those of a period', () => {
    expect(daysOf(period)).toEqual(period);
  });

  it('are none of a reversed period, which is refused', () => {
    expect(() => daysOf({ from: period.to, to: period.from })).toThrow(RangeError);
  });

  it.each([
    ['2018-02-09', '2018-02-09'],
    ['2018-02-10', '2018-02-10'],
    ['2018-03-05', '2018-03-05'],
    ['2018-03-06', '2018-03-05'],
  ])('as of %s end on %s', (asOf, to) => {
    expect(daysOf(period, { asOf: day(asOf) })).toEqual({ from: period.from, to });
  });
});
