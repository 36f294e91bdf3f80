import { describe, expect, it } from '@jest/globals';
import { Temporal } from '@js-temporal/polyfill';
import { CivilDate, civilDate } from '@pavadonis/domain';
import fc from 'fast-check';

/** Whether the polyfill reads exactly this text as a day. It also reads other notations and the year 0000. */
const isDay = (text: string): boolean => {
  try {
    return text >= '0001' && Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
};

const digits = (length: number) =>
  fc.string({ unit: fc.nat(9).map(String), minLength: length, maxLength: length });
const dateLike = fc
  .tuple(
    digits(4),
    fc.constantFrom('-', '/'),
    fc.integer({ min: 0, max: 14 }),
    fc.integer({ min: 0, max: 33 }),
  )
  .map(([year, sign, month, day]) =>
    [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(sign),
  );

describe('a civil date', () => {
  it.each(['2020-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('may be %s', (text) => {
    expect(CivilDate.is(text)).toBe(true);
    expect(civilDate(text)).toBe(text);
  });

  it.each([
    '2018-02-30',
    '2019-02-29',
    '1900-02-29',
    '2018-04-31',
    '2018-00-10',
    '2018-13-01',
    '2018-06-00',
    '0000-01-01',
    '2018-2-3',
    '20180203',
    '2018-06-01T00:00:00Z',
    '2018-06-01 ',
    ' 2018-06-01',
    '+2018-06-01',
    '2018/06/01',
    '2018/06-01',
    '2018-06/01',
    // a character before and one after the digits, which would be -1 and 10
    '2018-06-1/',
    '2018-06-0:',
    '2018-1/-01',
    '2018-0:-01',
    '01.06.2018',
    '２０１８-06-01',
    '',
  ])('is refused as "%s"', (text) => {
    expect(CivilDate.is(text)).toBe(false);
    expect(() => civilDate(text)).toThrow(RangeError);
  });

  it.each([20180601, null, undefined, new Date(0), ['2018-06-01']])('is refused as %p', (raw) => {
    expect(CivilDate.is(raw)).toBe(false);
  });

  it('is valid exactly where the polyfill reads it', () => {
    fc.assert(
      fc.property(
        fc.oneof(dateLike, fc.string({ minLength: 10, maxLength: 10 })),
        (text) => CivilDate.is(text) === isDay(text),
      ),
      { numRuns: 5_000 },
    );
  });
});
