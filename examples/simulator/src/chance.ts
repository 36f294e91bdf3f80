import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Random choices that follow from one seed. */
export interface Chance {
  /** Returns a whole number from 0 to below a limit. */
  readonly below: (limit: number) => number;
  /** Returns one of some values. */
  readonly one: <A>(values: readonly [A, ...A[]]) => A;
  /** Returns whether something happens that happens so often in a hundred. */
  readonly inHundred: (often: number) => boolean;
  /** Returns one of some values, each as often as its weight says. */
  readonly weighed: <A>(values: readonly (readonly [weight: number, value: A])[]) => A;
}

/** Makes the choices of a seed. */
export const chance = (seed: number): Chance => {
  const generator = xoroshiro128plus(seed);
  const below = (limit: number): number => uniformInt(generator, 0, limit - 1);
  return {
    below,
    one: (values) => values[below(values.length)] ?? values[0],
    inHundred: (often) => below(100) < often,
    weighed: (values) => {
      let at = below(values.reduce((sum, [weight]) => sum + weight, 0));
      for (const [weight, value] of values) {
        if (at < weight) return value;
        at -= weight;
      }
      throw new RangeError('nothing to choose from');
    },
  };
};
