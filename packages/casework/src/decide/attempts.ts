import type { Edge } from './edge';

/** How often one command is tried. */
export interface Attempts {
  /** How often it was tried so far. */
  readonly made: () => number;
  /** Whether it may be tried once more; answers after a pause, unless told not to pause. */
  readonly again: (how?: 'after a pause' | 'at once') => Promise<boolean>;
}

const FIRST_MS = 4;
const LONGEST_MS = 1000;

/** The longest pause doubles from 4 ms to a second; how much of it passes is left to chance, so that not all come back at once. */
export const attempting = (most: number, { random, wait }: Pick<Edge, 'random' | 'wait'>): Attempts => {
  let made = 1;
  let longest = FIRST_MS;
  return {
    made: () => made,
    again: async (how = 'after a pause') => {
      if (made >= most) return false;
      made += 1;
      if (how === 'at once') return true;
      await wait(Math.ceil(random() * longest));
      longest = Math.min(longest * 2, LONGEST_MS);
      return true;
    },
  };
};
