import { describe, expect, it } from '@jest/globals';
import { Temporal } from '@js-temporal/polyfill';
import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  completedYears,
  daysBetween,
  lastDayOf,
  monthOf,
} from '@pavadonis/domain';
import { anyDay } from '@pavadonis/testing/random';
import fc from 'fast-check';

// from its numbers, since reading texts is what takes the polyfill longest
const oracle = (date: CivilDate): Temporal.PlainDate =>
  new Temporal.PlainDate(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8)));

/** Whether a day is the one that the polyfill finds. */
const isThat = (date: CivilDate, { year, month, day }: Temporal.PlainDate): boolean =>
  Number(date.slice(0, 4)) === year && Number(date.slice(5, 7)) === month && Number(date.slice(8)) === day;

const holdsFor = <Args extends [unknown, ...unknown[]]>(
  numRuns: number,
  cases: { readonly [I in keyof Args]: fc.Arbitrary<Args[I]> },
  holds: (...args: Args) => boolean,
): void => {
  fc.assert(
    fc.property(fc.tuple<Args>(...cases), (args) => holds(...args)),
    { numRuns },
  );
};

const YEARS_25 = 9_150;

describe('date arithmetic agrees with the polyfill', () => {
  it('when months are added', () =>
    holdsFor(10_000, [anyDay(YEARS_25), fc.integer({ min: -300, max: 300 })], (date, months) =>
      isThat(addMonths(date, months), oracle(date).add({ months })),
    ));

  it('when days are added', () =>
    holdsFor(2_000, [anyDay(100_000), fc.integer({ min: -100_000, max: 100_000 })], (date, days) =>
      isThat(addDays(date, days), oracle(date).add({ days })),
    ));

  it('when the days between two are counted', () =>
    holdsFor(
      2_000,
      [anyDay(), anyDay()],
      (from, to) => daysBetween(from, to) === oracle(from).until(oracle(to)).days,
    ));

  it('for completed years, at birthdays too', () =>
    holdsFor(
      2_000,
      [anyDay(50_000), fc.nat(120), fc.oneof(fc.integer({ min: -1, max: 1 }), fc.nat(366))],
      (birth, years, days) => {
        const on = addDays(addMonths(birth, years * 12), days);
        return (
          on < birth ||
          completedYears(birth, on) === oracle(birth).until(oracle(on), { largestUnit: 'years' }).years
        );
      },
    ));

  it('for the last day of a month', () =>
    holdsFor(
      2_000,
      [anyDay()],
      (date) => lastDayOf(monthOf(date)) === `${date.slice(0, 8)}${oracle(date).daysInMonth}`,
    ));
});

describe('counting days and months', () => {
  it('ends with the last day of a month that has no such day', () => {
    expect(addMonths(civilDate('2020-02-29'), 12)).toBe('2021-02-28');
    expect(addMonths(civilDate('2018-08-31'), 1)).toBe('2018-09-30');
    expect(addMonths(civilDate('2018-08-30'), 6)).toBe('2019-02-28');
    expect(addMonths(civilDate('2018-01-31'), -2)).toBe('2017-11-30');
  });

  it('reaches a birthday of 29 February on 1 March', () => {
    const birth = civilDate('2000-02-29');
    expect(completedYears(birth, civilDate('2018-02-28'))).toBe(17);
    expect(completedYears(birth, civilDate('2018-03-01'))).toBe(18);
    expect(completedYears(birth, civilDate('2020-02-28'))).toBe(19);
    expect(completedYears(birth, civilDate('2020-02-29'))).toBe(20);
  });

  it('finds a leap day, in a century of 400 years too', () => {
    for (const year of ['1600', '2000', '2016', '2400']) {
      expect(addDays(civilDate(`${year}-02-28`), 1)).toBe(`${year}-02-29`);
      expect(addDays(civilDate(`${year}-03-01`), -1)).toBe(`${year}-02-29`);
    }
    expect(addDays(civilDate('1900-02-28'), 1)).toBe('1900-03-01');
  });

  it.each([
    ['9999-12-31', 1],
    ['9999-12-31', Infinity],
    ['9999-12-01', 31],
    ['2018-06-15', 1e15],
  ])('ends with the last day of the calendar: %s and %d', (from, many) => {
    expect(addDays(civilDate(from), many)).toBe('9999-12-31');
    expect(addMonths(civilDate(from), many)).toBe('9999-12-31');
  });

  it.each([
    ['0001-01-01', -1],
    ['0001-01-31', -31],
    ['0001-01-31', -Infinity],
    ['2018-06-15', -1e15],
  ])('ends with the first day of the calendar: %s and %d', (from, many) => {
    expect(addDays(civilDate(from), many)).toBe('0001-01-01');
    expect(addMonths(civilDate(from), many)).toBe('0001-01-01');
  });

  it('reaches both ends of the calendar', () => {
    expect(addDays(civilDate('9999-12-30'), 1)).toBe('9999-12-31');
    expect(addDays(civilDate('0001-01-02'), -1)).toBe('0001-01-01');
    expect(addMonths(civilDate('9999-11-15'), 1)).toBe('9999-12-15');
    expect(addMonths(civilDate('0001-02-15'), -1)).toBe('0001-01-15');
    expect(daysBetween(civilDate('0001-01-01'), civilDate('9999-12-31'))).toBe(3_652_058);
  });
});
