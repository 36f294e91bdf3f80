import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { irreducible } from '../../src/explain/irreducible';

const setsOf = (most: number) => fc.uniqueArray(fc.nat(most - 1));

/** Counts the calls of a test, and the things that it was given. */
const counting = <A>(holds: (some: readonly A[]) => boolean) => {
  const counted = { calls: 0, things: 0 };
  const test = (some: readonly A[]): boolean => {
    counted.calls += 1;
    counted.things += some.length;
    return holds(some);
  };
  return { counted, test };
};

describe('leaving out what can be left out', () => {
  it('keeps what is enough, of which none can be spared, whatever the test', () => {
    fc.assert(
      // any of these sets is enough, and no other: leaving out may well undo what leaving out did
      fc.property(fc.integer({ min: 1, max: 8 }), fc.array(setsOf(8)), (size, sets) => {
        const all = Array.from({ length: size }, (_, i) => i);
        const holds = (some: readonly number[]): boolean =>
          some.length === size ||
          sets.some((set) => set.length === some.length && set.every((each) => some.includes(each)));
        const kept = irreducible(all, holds);
        expect(holds(kept)).toBe(true);
        for (const each of kept) expect(holds(kept.filter((other) => other !== each))).toBe(false);
      }),
    );
  });

  it('tries again what could not be left out before', () => {
    // 0 can go only after 1 has gone, and the first pass comes to 0 last
    const holds = (some: readonly number[]): boolean =>
      some.includes(2) &&
      (some.includes(1) ? some.includes(0) : true) &&
      !(some.length === 1 && some.includes(0));
    expect(irreducible([1, 0, 2], holds)).toEqual([2]);
  });

  it('keeps the first of several that are enough', () => {
    expect(irreducible([1, 2, 3, 4, 5], (some) => some.length > 0)).toEqual([1]);
  });

  it('keeps nothing where nothing is needed', () => {
    expect(irreducible([1, 2, 3], () => true)).toEqual([]);
    expect(irreducible([], () => true)).toEqual([]);
  });

  it('looks at few things where few are needed', () => {
    const all = Array.from({ length: 1000 }, (_, i) => i);
    const { counted, test } = counting<number>((some) => some.includes(17));
    expect(irreducible(all, test)).toEqual([17]);
    expect(counted.things).toBeLessThan(2 * all.length);
    expect(counted.calls).toBeLessThan(40);
  });
});
