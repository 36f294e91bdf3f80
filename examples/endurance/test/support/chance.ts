import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Makes random whole numbers from 0 to below a limit; a failing test prints the seed, so that it can be repeated. */
export const chance = (seed: number) => {
  const generator = xoroshiro128plus(seed);
  return { below: (limit: number): number => uniformInt(generator, 0, limit - 1) };
};
