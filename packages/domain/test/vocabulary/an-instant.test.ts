import { describe, expect, it } from '@jest/globals';
import { Temporal } from '@js-temporal/polyfill';
import { Instant, instant, instantOf, millisecondsOf } from '@pavadonis/domain';
import fc from 'fast-check';

const FIRST = Date.UTC(1900, 0, 1);
const LAST = Date.UTC(2100, 0, 1);

describe('an instant', () => {
  it.each(['2018-05-31T21:00:00.000Z', '2020-02-29T23:59:59.999Z', '1969-12-31T23:59:59.999Z'])(
    'may be %s',
    (text) => {
      expect(Instant.is(text)).toBe(true);
      expect(instant(text)).toBe(text);
    },
  );

  it.each([
    '2018-05-31T21:00:00Z',
    '2018-05-31T21:00:00.000',
    '2018-05-31T21:00:00.000+03:00',
    '2018-05-31T21:00:00.000000Z',
    '2018-05-31 21:00:00.000Z',
    '2018-05-31t21:00:00.000z',
    '2018-02-30T21:00:00.000Z',
    '0000-01-01T00:00:00.000Z',
    '2018-05-31T24:00:00.000Z',
    '2018-05-31T21:60:00.000Z',
    '2016-12-31T23:59:60.000Z',
    '2018-05-31',
    '',
  ])('is refused as "%s"', (text) => {
    expect(Instant.is(text)).toBe(false);
    expect(() => instant(text)).toThrow(RangeError);
  });

  it('and its milliseconds since 1970 say the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (milliseconds) => {
        const moment = instantOf(milliseconds);
        expect(millisecondsOf(moment)).toBe(milliseconds);
        expect(moment).toBe(
          Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({ smallestUnit: 'millisecond' }),
        );
      }),
    );
  });

  it('reaches from the year 0001 to 9999 and throws beyond', () => {
    const [first, last] = ['0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'];
    expect(instantOf(Date.parse(first))).toBe(first);
    expect(instantOf(Date.parse(last))).toBe(last);
    for (const beyond of [Date.parse(first) - 1, Date.parse(last) + 1])
      expect(() => instantOf(beyond)).toThrow(
        new RangeError(`outside the years 0001 to 9999: ${String(beyond)}`),
      );
  });

  it('has no parts of a millisecond', () => {
    expect(instantOf(1_527_800_400_000.9)).toBe('2018-05-31T21:00:00.000Z');
    expect(instantOf(86_399_999.9)).toBe('1970-01-01T23:59:59.999Z');
    for (const before of [-0.5, -1e-9]) expect(instantOf(before)).toBe('1969-12-31T23:59:59.999Z');
  });
});
