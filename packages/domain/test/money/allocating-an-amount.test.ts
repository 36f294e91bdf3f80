import { describe, expect, it } from '@jest/globals';
import { allocate, cents, sumOf } from '@pavadonis/domain';
import { anyCents } from '@pavadonis/testing/random';
import fc from 'fast-check';

const weights = (...each: readonly number[]) => each.map(cents);

describe('allocating an amount', () => {
  it.each([
    [5, [1, 1, 8], [1, 0, 4]],
    [100, [1, 1, 1], [34, 33, 33]],
    [3, [0, 1, 0], [0, 3, 0]],
    [7, [0, 0], [7, 0]],
    [0, [2, 3], [0, 0]],
    [2, [1, 1, 1], [1, 1, 0]],
  ])('of %d cents over %p is %p', (total, over, parts) => {
    expect(allocate(cents(total), weights(...over))).toStrictEqual(parts);
  });

  it('throws where there is nothing to allocate to', () => {
    expect(() => allocate(cents(100), [])).toThrow(RangeError);
  });

  it('adds up, and no part is off by a cent or more', () => {
    fc.assert(
      fc.property(anyCents, fc.array(anyCents, { minLength: 1, maxLength: 20 }), (total, over) => {
        const parts = allocate(total, over);
        expect(sumOf(parts)).toBe(total);
        const sum = BigInt(sumOf(over));
        if (sum === 0n) return;
        const off = over.map(
          (weight, index) => BigInt(parts[index] ?? 0) * sum - BigInt(total) * BigInt(weight),
        );
        expect(off.filter((each) => each <= -sum || each >= sum)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
