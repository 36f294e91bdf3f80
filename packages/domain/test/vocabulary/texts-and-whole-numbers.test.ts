import { describe, expect, it } from '@jest/globals';
import { Cents, cents, sumOf, Text, Whole } from '@pavadonis/domain';

describe('a text', () => {
  it.each(['a', ' a ', 'Jūrmala', 'x'.repeat(500)])('may be %j', (text) => {
    expect(Text.is(text)).toBe(true);
  });

  it.each(['', ' ', '\t\n', '\u00a0', 'x'.repeat(501), 7, null])('is refused as %j', (raw) => {
    expect(Text.is(raw)).toBe(false);
  });
});

describe.each([
  ['a whole number', Whole],
  ['an amount in cents', Cents],
])('%s', (_, codec) => {
  it.each([0, 1, Number.MAX_SAFE_INTEGER])('may be %d', (number) => {
    expect(codec.is(number)).toBe(true);
  });

  it.each([-1, 0.5, Number.MAX_SAFE_INTEGER + 1, NaN, Infinity, '1', 1n, null])('is refused as %p', (raw) => {
    expect(codec.is(raw)).toBe(false);
  });
});

describe('amounts in cents', () => {
  it('throw where they are written wrong or grow past what is exact', () => {
    expect(() => cents(10.01)).toThrow(RangeError);
    expect(() => cents(-1)).toThrow(RangeError);
    expect(() => sumOf([cents(Number.MAX_SAFE_INTEGER), cents(1)])).toThrow(RangeError);
  });

  it('add up', () => {
    expect(sumOf([])).toBe(0);
    expect(sumOf([cents(1_001), cents(1_001), cents(1_001)])).toBe(3_003);
  });
});
