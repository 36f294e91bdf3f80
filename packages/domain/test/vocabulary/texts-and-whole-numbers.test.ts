import { describe, expect, it } from '@jest/globals';
import { Cents, cents, sumOf, Text, Whole } from '@pavadonis/domain';

describe('a text', () => {
  it.each(['a', ' a ', 'Jūrmala', 'x'.repeat(500), '🙂'.repeat(500)])('may be %j', (text) => {
    expect(Text.is(text)).toBe(true);
  });

  it.each(['', ' ', '\t\n', '\u00a0', 'x'.repeat(501), '🙂'.repeat(501), 'x'.repeat(1001), 7, null])(
    'is refused as %j',
    (raw) => {
      expect(Text.is(raw)).toBe(false);
    },
  );
});

describe.each([
  ['a whole number', Whole, Number.MAX_SAFE_INTEGER],
  ['an amount in cents', Cents, 100_000_000_000],
])('%s', (_, codec, most) => {
  it.each([0, 1, most])('may be %d', (number) => {
    expect(codec.is(number)).toBe(true);
  });

  it.each([-1, 0.5, most + 1, NaN, Infinity, '1', 1n, null])('is refused as %p', (raw) => {
    expect(codec.is(raw)).toBe(false);
  });
});

describe('amounts in cents', () => {
  it('throw where they are written wrong or grow past what is exact', () => {
    expect(() => cents(10.01)).toThrow(RangeError);
    expect(() => cents(-1)).toThrow(RangeError);
    const largest = cents(100_000_000_000);
    expect(() => sumOf(Array.from({ length: 90_072 }, () => largest))).toThrow(
      new RangeError('not reckoned exactly: 9007200000000000'),
    );
    expect(() => sumOf([cents(1), -2 as never])).toThrow(new RangeError('not reckoned exactly: -1'));
  });

  it('add up', () => {
    expect(sumOf([])).toBe(0);
    expect(sumOf([cents(1_001), cents(1_001), cents(1_001)])).toBe(3_003);
    const largest = Array.from({ length: 90_000 }, () => cents(100_000_000_000));
    expect(sumOf([cents(1), ...largest])).toBe(9_000_000_000_000_001);
  });
});
