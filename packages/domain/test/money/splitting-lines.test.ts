import { describe, expect, it } from '@jest/globals';
import { cents, Shares, splitLines, splitTotal, sumOf, sumOfSplits, written } from '@pavadonis/domain';
import { anyCents } from '@pavadonis/testing/random';
import fc from 'fast-check';
import { anyShares, fundAt } from '../support/shares';

const lines = (...amounts: readonly number[]) => amounts.map(cents);

describe('splitting claimed lines', () => {
  it('gives odd cents to the lines that lost most', () => {
    expect(splitLines(lines(1_001, 1_001, 1_001), fundAt(8_500))).toStrictEqual([
      { ESF: 851, state: 150 },
      { ESF: 851, state: 150 },
      { ESF: 850, state: 151 },
    ]);
    // 85 % of 1, 3 and 2 cents are 0.85, 2.55 and 1.70; of 5 cents in all the first and the last lost most
    expect(splitLines(lines(1, 3, 2), fundAt(8_500))).toStrictEqual([
      { ESF: 1, state: 0 },
      { ESF: 2, state: 1 },
      { ESF: 2, state: 0 },
    ]);
  });

  it('leaves every line to a source that pays alone', () => {
    const alone = written(Shares, [{ source: 'AMIF', basisPoints: 10_000 }]);
    expect(splitLines(lines(5, 0), alone)).toStrictEqual([{ AMIF: 5 }, { AMIF: 0 }]);
  });

  it('is nothing without lines', () => {
    expect(splitLines([], fundAt(8_500))).toStrictEqual([]);
    expect(sumOfSplits([])).toStrictEqual({});
  });

  it('adds up both ways, no share off by a cent', () => {
    fc.assert(
      fc.property(fc.array(anyCents, { minLength: 1, maxLength: 20 }), anyShares, (amounts, shares) => {
        const splits = splitLines(amounts, shares);
        expect(sumOfSplits(splits)).toStrictEqual(splitTotal(sumOf(amounts), shares));
        expect(splits.map((split) => sumOf(Object.values(split)))).toStrictEqual(amounts);
        const offTimes10000 = splits.flatMap((split, index) =>
          shares.map(({ source, basisPoints }) => {
            const exactTimes10000 = BigInt(amounts[index] ?? 0) * BigInt(basisPoints);
            return BigInt(split[source] ?? 0) * 10_000n - exactTimes10000;
          }),
        );
        expect(offTimes10000.filter((off) => off <= -10_000n || off >= 10_000n)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('adds sources up apart', () => {
    expect(
      sumOfSplits([splitTotal(cents(100), fundAt(8_500)), splitTotal(cents(100), fundAt(7_500, 'AMIF'))]),
    ).toStrictEqual({
      ESF: 85,
      AMIF: 75,
      state: 40,
    });
  });
});
