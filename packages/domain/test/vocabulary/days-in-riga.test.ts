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

  it('have no known beginning where the zone was not one of whole hours', () => {
    expect(() => startOfDay(civilDate('1910-07-01'))).toThrow(RangeError);
  });

  it('have four digits in every year', () => {
    expect(civilDateOf(instant('0999-06-01T12:00:00.000Z'))).toBe('0999-06-01');
  });

  it('are none after the year 9999', () => {
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
});
