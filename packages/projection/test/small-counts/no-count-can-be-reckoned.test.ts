import { describe, expect, it } from '@jest/globals';
import { hideSmallCounts, type ShownCount } from '@pavadonis/projection';
import * as fc from 'fast-check';
import { numbersThatFit } from './attacker';
import { countsOf, type Groups, type Kind, KINDS } from './persons';

const groups = fc.array(fc.oneof(fc.constantFrom(0, 1, 2), fc.nat({ max: 3 })), {
  minLength: 6,
  maxLength: 6,
});
const hideBelow = fc.constantFrom(3, 4);

const hidden = ({ counted, sums }: Kind, persons: Groups, below: number) =>
  hideSmallCounts(countsOf(counted, persons), { hideBelow: below, sums });

/** The attacker's knowledge: the page, and of each count that it does not tell, whether anybody is there. */
const known = (kind: Kind, persons: Groups, shown: Readonly<Record<string, ShownCount>>) => ({
  ...Object.fromEntries(
    Object.entries(countsOf(kind.untold, persons)).map(([name, count]) => [
      name,
      count === 0 ? 0 : ({ _tag: 'HiddenCount' } as const),
    ]),
  ),
  ...shown,
});

const isSmall = (count: number, below: number): boolean => count > 0 && count < below;

describe.each(Object.entries(KINDS))('%s', (_, kind) => {
  const { counted, untold } = kind;
  const every = { ...counted, ...untold };

  it('leaves enough numbers possible for each small count, and two for any other, where all tables are tried', () => {
    fc.assert(
      fc.property(groups, hideBelow, (persons, below) => {
        const shown = hidden(kind, persons, below);
        const fitting = numbersThatFit(known(kind, persons, shown), every, persons.length);
        const told = Object.entries(countsOf(counted, persons)).filter(
          ([name]) => typeof shown[name] === 'object',
        );
        const beside = Object.entries(countsOf(untold, persons)).filter(([, count]) => isSmall(count, below));
        for (const [name, count] of [...told, ...beside])
          expect(fitting[name]?.size).toBeGreaterThanOrEqual(isSmall(count, below) ? below : 2);
      }),
      { numRuns: 30 },
    );
  });

  it('hides each small count, shows 0 and what else it shows as it is, and always the same', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 3, max: 12 }), (persons, below) => {
        const shown = hidden(kind, persons, below);
        for (const [name, count] of Object.entries(countsOf(counted, persons)))
          if (isSmall(count, below)) expect(shown[name]).toEqual({ _tag: 'HiddenCount' });
          else expect(count === 0 || typeof shown[name] === 'number' ? shown[name] : count).toBe(count);
        expect(hidden(kind, persons, below)).toEqual(shown);
      }),
    );
  });

  it('hides nothing where nothing is small', () => {
    const many = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 9, max: 400 })), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(many, fc.integer({ min: 3, max: 9 }), (persons, below) => {
        expect(hidden(kind, persons, below)).toEqual(countsOf(counted, persons));
      }),
    );
  });

  it('hides nothing without need: with any one count more, a small one could be reckoned', () => {
    // the search may overlook a table, so the pages are always the same ones
    const pages = fc.sample(fc.tuple(groups, hideBelow), { seed: 5, numRuns: 30 });
    for (const [persons, below] of pages) {
      const shown = hidden(kind, persons, below);
      const kept = Object.entries(countsOf(counted, persons)).filter(
        ([name, count]) => typeof shown[name] === 'object' && !isSmall(count, below),
      );
      for (const [name, count] of kept) {
        const fitting = numbersThatFit(
          known(kind, persons, { ...shown, [name]: count }),
          every,
          persons.length,
        );
        const small = Object.entries(countsOf(every, persons)).filter(([, each]) => isSmall(each, below));
        expect(small.every(([each]) => (fitting[each]?.size ?? 0) >= below)).toBe(false);
      }
    }
  });
});
