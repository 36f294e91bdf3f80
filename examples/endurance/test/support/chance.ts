import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance of a seed that is told with a failure, so that it can be had again: whole numbers from 0 on, below a limit. */
export const chance = (seed: number) => {
  const generator = xoroshiro128plus(seed);
  return { below: (limit: number): number => uniformInt(generator, 0, limit - 1) };
};
