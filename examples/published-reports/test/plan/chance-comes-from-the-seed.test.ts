import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { random } from '../../src/plan/random';

describe('chance comes from the seed', () => {
  it('and each subject has draws of its own', () => {
    const draws = (subject: string): readonly number[] => {
      const chance = random(3, subject);
      return Array.from({ length: 8 }, () => chance.whole(0, 1000));
    };
    expect(draws('days')).toEqual(draws('days'));
    expect(draws('days')).not.toEqual(draws('dayt'));
  });

  it('whole numbers stay within their bounds', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(50), (seed, from, width) => {
        const drawn = random(seed, 'bounds').whole(from, from + width);
        expect(drawn).toBeGreaterThanOrEqual(from);
        expect(drawn).toBeLessThanOrEqual(from + width);
      }),
    );
  });

  it('an item without weight is never drawn', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.nat(3), { minLength: 1 }), (seed, weights) => {
        fc.pre(weights.some((weight) => weight > 0));
        expect(random(seed, 'weights').weighted(weights, (weight) => weight)).toBeGreaterThan(0);
      }),
    );
  });

  it('shuffling keeps all items', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer()), (seed, list) => {
        expect([...random(seed, 'shuffle').shuffled(list)].sort()).toEqual([...list].sort());
      }),
    );
  });

  it('a draw from an empty list is refused', () => {
    expect(() => random(1, 'empty').pick([])).toThrow(RangeError);
  });
});
