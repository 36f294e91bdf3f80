import { describe, expect, it } from '@jest/globals';
import {
  civilDate,
  firstDayOf,
  lastDayOf,
  Month,
  month,
  monthOf,
  monthsFrom,
  monthsTouched,
  nextMonth,
  within,
} from '@pavadonis/domain';

describe('a month', () => {
  it.each(['2018-06', '2018-12', '0001-01', '9999-12'])('may be %s', (text) => {
    expect(Month.is(text)).toBe(true);
    expect(month(text)).toBe(text);
  });

  it.each(['2018-00', '2018-13', '0000-06', '2018-6', '201806', '2018-06-01', '2018-06\n', '12018-06', ''])(
    'is refused as %j',
    (text) => {
      expect(Month.is(text)).toBe(false);
      expect(() => month(text)).toThrow(RangeError);
    },
  );

  it('is followed by the next, over the end of a year', () => {
    expect(nextMonth(month('2018-06'))).toBe('2018-07');
    expect(nextMonth(month('2018-09'))).toBe('2018-10');
    expect(nextMonth(month('2018-12'))).toBe('2019-01');
    expect(nextMonth(month('0098-12'))).toBe('0099-01');
    expect(nextMonth(month('0999-12'))).toBe('1000-01');
  });

  it('is followed by none after the last one of the calendar', () => {
    expect(nextMonth(month('9999-11'))).toBe('9999-12');
    expect(nextMonth(month('9999-12'))).toBe('9999-12');
    expect(monthsFrom(month('9999-11'), month('9999-12'))).toEqual(['9999-11', '9999-12']);
    expect(monthsFrom(month('9999-12'), month('9999-12'))).toEqual(['9999-12']);
  });

  it('has a first and a last day', () => {
    expect(monthOf(civilDate('2018-06-30'))).toBe('2018-06');
    expect(firstDayOf(month('2018-06'))).toBe('2018-06-01');
    expect(lastDayOf(month('2018-12'))).toBe('2018-12-31');
    expect(lastDayOf(month('2020-02'))).toBe('2020-02-29');
    expect(lastDayOf(month('0001-01'))).toBe('0001-01-31');
    expect(lastDayOf(month('9999-12'))).toBe('9999-12-31');
  });

  it('stands in a row from one to another, none backwards', () => {
    expect(monthsFrom(month('2017-11'), month('2018-02'))).toEqual([
      '2017-11',
      '2017-12',
      '2018-01',
      '2018-02',
    ]);
    expect(monthsFrom(month('2018-02'), month('2018-02'))).toEqual(['2018-02']);
    expect(monthsFrom(month('2018-02'), month('2018-01'))).toEqual([]);
  });

  it('is touched by a period that holds one of its days', () => {
    // 47 months in the notice of 27.02.2020, partial ones included
    const service = { from: civilDate('2016-04-06'), to: civilDate('2020-02-27') };
    expect(monthsTouched(service)).toHaveLength(47);
    expect(() => monthsTouched({ from: service.to, to: service.from })).toThrow(
      new RangeError('a period cannot end before it begins'),
    );
    expect(monthsTouched({ from: service.to, to: service.to })).toEqual(['2020-02']);
    expect(within(service, service.from) && within(service, service.to)).toBe(true);
    expect(within(service, civilDate('2016-04-05')) || within(service, civilDate('2020-02-28'))).toBe(false);
  });
});
