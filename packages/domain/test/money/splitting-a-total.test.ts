import { describe, expect, it } from '@jest/globals';
import { cents, Shares, splitTotal, sumOf, written } from '@pavadonis/domain';
import { anyCents } from '@pavadonis/testing/random';
import fc from 'fast-check';
import { anyShares, fundAt } from '../support/shares';

describe('splitting a total', () => {
  it.each([
    ['EUR 10.01 three times at 85 %', 3_003, 8_500, 2_552, 451],
    ['EUR 0.10 at 85 %', 10, 8_500, 8, 2],
    ['EUR 25,000.00 at 85 %', 2_500_000, 8_500, 2_125_000, 375_000],
    ['EUR 25,000.00 at 75 %', 2_500_000, 7_500, 1_875_000, 625_000],
    ['one cent at 90 %', 1, 9_000, 0, 1],
    ['nothing', 0, 8_500, 0, 0],
    ['the largest amount', 100_000_000_000, 8_501, 85_010_000_000, 14_990_000_000],
  ])('cuts the share of the fund down to the cent: %s', (_, total, basisPoints, fund, state) => {
    expect(splitTotal(cents(total), fundAt(basisPoints))).toStrictEqual({ ESF: fund, state });
  });

  it('leaves all to a source that pays alone', () => {
    expect(splitTotal(cents(7), written(Shares, [{ source: 'state', basisPoints: 10_000 }]))).toStrictEqual({
      state: 7,
    });
  });

  it('splits what many of the largest amounts come to', () => {
    const total = sumOf(Array.from({ length: 50_001 }, () => cents(100_000_000_000)));
    expect(splitTotal(total, fundAt(8_500))).toStrictEqual({
      ESF: 4_250_085_000_000_000,
      state: 750_015_000_000_000,
    });
  });

  it('adds up, and no share is off by a cent or more', () => {
    fc.assert(
      fc.property(anyCents, anyShares, (total, shares) => {
        const split = splitTotal(total, shares);
        const offTimes10000 = shares.map(
          ({ source, basisPoints }) =>
            BigInt(split[source] ?? 0) * 10_000n - BigInt(total) * BigInt(basisPoints),
        );
        expect(offTimes10000.filter((off) => off <= -10_000n || off >= 10_000n)).toEqual([]);
        expect(sumOf(Object.values(split))).toBe(total);
      }),
      { numRuns: 1_000 },
    );
  });
});
