import { type Cents, reckoned, sumOf } from './cents';

/**
 * Cuts `total` into whole cents near the exact parts `numerators[i] / denominator`, by largest remainder.
 *
 * Each part is rounded down, and the cents left over go to the parts that lost most; of equal ones to the earlier.
 * The exact parts must add up to `total` or to less than a cent more, so no part is off by a cent or more.
 */
export const apportion = (
  total: bigint,
  numerators: readonly bigint[],
  denominator: bigint,
): readonly Cents[] => {
  const floors = numerators.map((each) => each / denominator);
  const left = Number(total - floors.reduce((sum, each) => sum + each, 0n));
  const gains = new Set(
    numerators
      .map((each, index) => ({ index, lost: each % denominator }))
      .sort((a, b) => (a.lost === b.lost ? a.index - b.index : a.lost > b.lost ? -1 : 1))
      .slice(0, left)
      .map(({ index }) => index),
  );
  return floors.map((each, index) => reckoned(Number(each) + (gains.has(index) ? 1 : 0)));
};

/**
 * Allocates an amount to lines in proportion to whole weights, to the cent, by largest remainder.
 *
 * For instance 5 cents over 1 : 1 : 8 are 1, 0 and 4. If all weights are 0, the first line gets everything. Throws a
 * `RangeError` if there is no line.
 */
export const allocate = (total: Cents, weights: readonly Cents[]): readonly Cents[] => {
  if (weights.length === 0) throw new RangeError('nothing to allocate to');
  const sum = BigInt(sumOf(weights));
  if (sum === 0n) return weights.map((_, index) => (index === 0 ? total : reckoned(0)));
  return apportion(
    BigInt(total),
    weights.map((weight) => BigInt(total) * BigInt(weight)),
    sum,
  );
};
