import { describe, expect, it } from '@jest/globals';
import { civilDateOf, instant, month, monthOfInstant, startOfMonth } from '@pavadonis/domain';

describe('edge case 13: the last evening of a month in Riga', () => {
  it.each([
    ['2018-06-30T20:30:00.000Z', '2018-06-30', '2018-06'],
    ['2018-06-30T20:59:59.999Z', '2018-06-30', '2018-06'],
    ['2018-06-30T21:00:00.000Z', '2018-07-01', '2018-07'],
    ['2018-06-30T21:30:00.000Z', '2018-07-01', '2018-07'],
    ['2018-12-31T21:59:59.999Z', '2018-12-31', '2018-12'],
    ['2018-12-31T22:00:00.000Z', '2019-01-01', '2019-01'],
  ])('at %s is the day %s of the month %s', (moment, day, its) => {
    expect([civilDateOf(instant(moment)), monthOfInstant(instant(moment))]).toEqual([day, its]);
  });

  it('ends June 2018 exactly where July begins', () => {
    expect(startOfMonth(month('2018-06'))).toBe('2018-05-31T21:00:00.000Z');
    expect(startOfMonth(month('2018-07'))).toBe('2018-06-30T21:00:00.000Z');
  });
});
