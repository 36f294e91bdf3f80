import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  CivilDate,
  civilDate,
  civilDateOf,
  daysBetween,
  instant,
  millisecondsOf,
  startOfDay,
} from '@pavadonis/domain';

const on = civilDate;
const hoursOf = (day: string): number =>
  (millisecondsOf(startOfDay(addDays(on(day), 1))) - millisecondsOf(startOfDay(on(day)))) / 3_600_000;

describe('edge case 14: the nights in which the clocks change', () => {
  it('belong to days of 23 and of 25 hours', () => {
    expect(['2018-03-24', '2018-03-25', '2018-10-28', '2018-10-29'].map(hoursOf)).toEqual([24, 23, 25, 24]);
  });

  it('contain 03:30 twice on one day in October', () => {
    expect(civilDateOf(instant('2018-10-28T00:30:00.000Z'))).toBe('2018-10-28');
    expect(civilDateOf(instant('2018-10-28T01:30:00.000Z'))).toBe('2018-10-28');
  });

  it('leave events alone, which have no time', () => {
    expect(CivilDate.is('2018-10-28T03:30')).toBe(false);
    expect(addDays(on('2018-10-27'), 2)).toBe('2018-10-29');
    expect(daysBetween(on('2018-03-24'), on('2018-03-26'))).toBe(2);
  });
});
