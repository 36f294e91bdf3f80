import { describe, expect, it } from '@jest/globals';
import { percentHalfUp, roundHalfUp } from '@pavadonis/domain';
import fc from 'fast-check';

const whole = fc.nat(10_000_000);
const positive = fc.integer({ min: 1, max: 10_000_000 });

describe('a fraction', () => {
  it('is rounded half up, as the notices do', () => {
    expect(roundHalfUp({ numerator: 1106, denominator: 6 })).toBe(184);
    expect(roundHalfUp({ numerator: 1023, denominator: 6 })).toBe(171);
    expect(roundHalfUp({ numerator: 1022, denominator: 6 })).toBe(170);
    expect(roundHalfUp({ numerator: 0, denominator: 6 })).toBe(0);
  });

  it('is shown in whole per cent, never computed from rounded parts', () => {
    expect(percentHalfUp({ numerator: 1023, denominator: 1106 })).toBe(92);
    expect(percentHalfUp({ numerator: 171, denominator: 184 })).toBe(93);
    expect(percentHalfUp({ numerator: 674, denominator: 1935 })).toBe(35);
    expect(percentHalfUp({ numerator: 1, denominator: 200 })).toBe(1);
    expect(percentHalfUp({ numerator: 7, denominator: 7 })).toBe(100);
  });

  it('is rounded by half at most, and a half up', () => {
    fc.assert(
      fc.property(whole, positive, (numerator, denominator) => {
        const twiceOff = 2 * (roundHalfUp({ numerator, denominator }) * denominator - numerator);
        expect(twiceOff > -denominator && twiceOff <= denominator).toBe(true);
      }),
    );
  });
});
