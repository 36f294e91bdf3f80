import type { Instant } from '@pavadonis/domain';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const STEP_MS = 1000;
const JUMP_MS = 60_000;
const BEGINNING = Date.UTC(2024, 1, 12);

/** Makes a clock that goes a second each time that somebody looks at it, and is up to a minute early or late. */
export const jumpingClock = (seed: number): (() => Instant) => {
  const generator = xoroshiro128plus(seed);
  let looked = 0;
  return () => {
    looked += 1;
    const jump = uniformInt(generator, -JUMP_MS, JUMP_MS);
    return new Date(BEGINNING + looked * STEP_MS + jump).toISOString() as Instant;
  };
};
