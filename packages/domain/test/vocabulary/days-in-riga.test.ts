import { describe, expect, it } from '@jest/globals';
import { Temporal } from '@js-temporal/polyfill';
import {
  addDays,
  civilDate,
  civilDateOf,
  firstDayOf,
  instant,
  instantOf,
  month,
  monthOfInstant,
  monthsFrom,
  startOfDay,
  startOfMonth,
} from '@pavadonis/domain';
import fc from 'fast-check';

const RIGA = 'Europe/Riga';
const written = (moment: Temporal.Instant) => moment.toString({ smallestUnit: 'millisecond' });
const startInRiga = (date: string) =>
  written(Temporal.PlainDate.from(date).toZonedDateTime(RIGA).toInstant());

describe('days in Riga', () => {
  it('begin in the evening before in UTC', () => {
    expect(startOfMonth(month('2018-06'))).toBe('2018-05-31T21:00:00.000Z');
    expect(startOfMonth(month('2018-07'))).toBe('2018-06-30T21:00:00.000Z');
    expect(startOfMonth(month('2018-01'))).toBe('2017-12-31T22:00:00.000Z');
  });

  it('put half past midnight of 1 July into July', () => {
    expect(monthOfInstant(instant('2018-06-30T21:30:00.000Z'))).toBe('2018-07');
    expect(civilDateOf(instant('2018-06-30T21:30:00.000Z'))).toBe('2018-07-01');
    expect(monthOfInstant(instant('2018-06-30T20:30:00.000Z'))).toBe('2018-06');
    expect(monthOfInstant(instant('2018-06-30T20:59:59.999Z'))).toBe('2018-06');
    expect(monthOfInstant(instant('2018-06-30T21:00:00.000Z'))).toBe('2018-07');
  });

  it('are 23 and 25 hours long where the clocks change', () => {
    expect(startOfDay(civilDate('2018-03-25'))).toBe('2018-03-24T22:00:00.000Z');
    expect(startOfDay(civilDate('2018-03-26'))).toBe('2018-03-25T21:00:00.000Z');
    expect(startOfDay(civilDate('2018-10-28'))).toBe('2018-10-27T21:00:00.000Z');
    expect(startOfDay(civilDate('2018-10-29'))).toBe('2018-10-28T22:00:00.000Z');
  });

  it('began four hours ahead of UTC in the summers before 1989', () => {
    for (const day of ['1985-07-01', '1988-07-01', '1989-07-01'])
      expect(startOfDay(civilDate(day))).toBe(startInRiga(day));
    expect(startOfDay(civilDate('1985-07-01'))).toBe('1985-06-30T20:00:00.000Z');
  });

  it.each([
    ['by the mean time of Riga', '1910-07-01', '1910-06-30T22:23:26.000Z'],
    ['in the summer time of 1919', '1919-04-13', '1919-04-12T21:23:26.000Z'],
    ['as the clocks skip midnight', '1940-08-05', '1940-08-04T22:00:00.000Z'],
    ['as the clocks come back to midnight', '1941-07-01', '1941-06-30T22:00:00.000Z'],
    ['by Central European time', '1942-11-16', '1942-11-15T23:00:00.000Z'],
  ])('begin to the second before 1945: %s', (_, day, begins) => {
    expect(startOfDay(civilDate(day))).toBe(begins);
    expect(startInRiga(day)).toBe(begins);
  });

  it('begin where the polyfill says in every year with another time', () => {
    for (const year of ['1918', '1919', '1926', '1940', '1941', '1942', '1943', '1944', '1981', '2000'])
      for (let day = civilDate(`${year}-01-01`); day.startsWith(year); day = addDays(day, 1))
        expect(`${day} ${startOfDay(day)}`).toBe(`${day} ${startInRiga(day)}`);
  });

  it('have four digits in every year', () => {
    expect(civilDateOf(instant('0999-06-01T12:00:00.000Z'))).toBe('0999-06-01');
  });

  it('have no beginning known on the first day of the calendar', () => {
    // it began on the day before in UTC
    expect(() => startOfDay(civilDate('0001-01-01'))).toThrow(
      new RangeError('no beginning in Europe/Riga known for 0001-01-01'),
    );
    expect(startOfDay(civilDate('0001-01-02'))).toBe('0001-01-01T22:23:26.000Z');
  });

  it('are none after the year 9999', () => {
    expect(startOfDay(civilDate('9999-12-31'))).toBe('9999-12-30T22:00:00.000Z');
    expect(civilDateOf(instant('9999-12-31T21:59:59.999Z'))).toBe('9999-12-31');
    expect(() => civilDateOf(instant('9999-12-31T22:00:00.000Z'))).toThrow(RangeError);
  });

  it('hold both half past three of the night in October', () => {
    for (const moment of ['2018-10-28T00:30:00.000Z', '2018-10-28T01:30:00.000Z'])
      expect(civilDateOf(instant(moment))).toBe('2018-10-28');
  });

  it('begin where the polyfill says, every day and month of the service', () => {
    for (const each of monthsFrom(month('2016-01'), month('2023-12')))
      expect(startOfMonth(each)).toBe(startInRiga(firstDayOf(each)));
    for (let day = civilDate('2018-01-01'); day < '2019-01-01'; day = addDays(day, 1))
      expect(startOfDay(day)).toBe(startInRiga(day));
  });

  it('are the ones the polyfill finds at any moment', () => {
    const from = Date.UTC(2010, 0, 1);
    fc.assert(
      fc.property(fc.integer({ min: from, max: Date.UTC(2040, 0, 1) }), (milliseconds) => {
        const there = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(RIGA);
        expect(civilDateOf(instantOf(milliseconds))).toBe(there.toPlainDate().toString());
      }),
      { numRuns: 500 },
    );
  });

  it('are the ones the polyfill finds at moments side by side, and at those some days apart', () => {
    const hour = 3_600_000;
    const after = fc.oneof(
      fc.nat(3 * hour),
      fc.tuple(fc.nat(4), fc.nat(hour)).map(([times, rest]) => times * 256 * hour + rest),
    );
    const begun = fc.oneof(
      fc.integer({ min: Date.UTC(1917, 0, 1), max: Date.UTC(1946, 0, 1) }),
      fc.integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2030, 0, 1) }),
    );
    fc.assert(
      fc.property(begun, fc.array(after, { minLength: 2 }), (first, later) => {
        for (const milliseconds of later.map((each) => first + each)) {
          const there = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(RIGA);
          expect(civilDateOf(instantOf(milliseconds))).toBe(there.toPlainDate().toString());
        }
      }),
    );
  });
});
