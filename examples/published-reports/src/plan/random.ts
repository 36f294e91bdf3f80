import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Random draws. The same seed and subject give the same draws. */
export interface Random {
  /** Returns a whole number, both bounds included. */
  readonly whole: (from: number, to: number) => number;
  /** Returns true in that percentage of draws. */
  readonly chance: (percent: number) => boolean;
  /** Returns one of the list; throws on an empty one. */
  readonly pick: <A>(of: readonly A[]) => A;
  /** Returns one of the list by whole weights, of which at least one is above zero. */
  readonly weighted: <A>(of: readonly A[], weight: (each: A) => number) => A;
  readonly shuffled: <A>(of: readonly A[]) => readonly A[];
}

// FNV-1a: subjects that differ by one letter need different draws
const mixed = (seed: number, subject: string): number => {
  let hash = 2_166_136_261 ^ seed;
  for (const letter of subject) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619);
  return hash | 0;
};

/** Makes the draws for one subject of the plan, so that a change in one subject leaves the others as they were. */
export const random = (seed: number, subject: string): Random => {
  const generator = xoroshiro128plus(mixed(seed, subject));
  const whole = (from: number, to: number): number => uniformInt(generator, from, to);

  const weighted = <A>(of: readonly A[], weight: (each: A) => number): A => {
    let left = whole(
      1,
      of.reduce((sum, each) => sum + weight(each), 0),
    );
    for (const each of of) {
      left -= weight(each);
      if (left <= 0) return each;
    }
    throw new RangeError('nothing to draw from');
  };

  const shuffled = <A>(of: readonly A[]): readonly A[] =>
    of
      .map((each) => ({ each, at: whole(0, 0x3fff_ffff) }))
      .sort((a, b) => a.at - b.at)
      .map(({ each }) => each);

  return {
    whole,
    chance: (percent) => whole(1, 100) <= percent,
    pick: (of) => weighted(of, () => 1),
    weighted,
    shuffled,
  };
};
