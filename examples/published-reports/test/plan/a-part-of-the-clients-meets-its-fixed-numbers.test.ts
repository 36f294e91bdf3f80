import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { random } from '../../src/plan/random';
import { type Flow, rest, split, staying } from '../../src/plan/split';

/** Months of a part and of the others: the numbers coming, and the shares of those present who stay, in hundredths. */
const months = fc.array(
  fc.record({
    coming: fc.nat(30),
    comingOthers: fc.nat(30),
    stay: fc.nat(100),
    stayOthers: fc.nat(100),
  }),
  { minLength: 2, maxLength: 40 },
);

const flow = (coming: readonly number[], stays: readonly number[]): Flow => {
  const served: number[] = [];
  for (const [at, arriving] of coming.entries())
    served.push(Math.floor(((served[at - 1] ?? 0) * (stays[at] ?? 0)) / 100) + arriving);
  return { coming, served };
};

const sum = (a: readonly number[], b: readonly number[]): readonly number[] =>
  a.map((each, at) => each + (b[at] ?? 0));

const isPossible = (part: Flow): boolean =>
  part.served.every((count, at) => staying(part, at) >= 0 && staying(part, at) <= count);

describe('a fixed part of the clients', () => {
  it('meets its numbers whenever that is possible', () => {
    fc.assert(
      fc.property(months, fc.integer(), fc.integer({ min: 1, max: 7 }), (each, seed, distance) => {
        const part = flow(
          each.map(({ coming }) => coming),
          each.map(({ stay }) => stay),
        );
        const others = flow(
          each.map(({ comingOthers }) => comingOthers),
          each.map(({ stayOthers }) => stayOthers),
        );
        const all = { coming: sum(part.coming, others.coming), served: sum(part.served, others.served) };
        const fixed = new Map([...part.served.entries()].filter(([at]) => at % distance === 0));

        const found = split(all, part.coming, fixed, random(seed, 'split'));

        expect([...fixed].map(([at]) => [at, found.served[at]])).toEqual([...fixed]);
        expect(isPossible(found)).toBe(true);
        expect(isPossible(rest(all, found))).toBe(true);
      }),
    );
  });

  it('is refused if that is impossible', () => {
    const all = { coming: [10, 0], served: [10, 10] };
    expect(() => split(all, [5, 0], new Map([[1, 6]]), random(1, 'split'))).toThrow(
      'cannot reach its fixed numbers from 2016-04 on',
    );
  });
});
