import { describe, expect, it } from '@jest/globals';
import { hideSmallCounts, project } from '@pavadonis/projection';
import {
  indicators,
  participants,
  participation,
  sumsOfIndicators,
} from '@pavadonis/projection-participation';
import { anyLog, someDay } from '@pavadonis/testing/random';
import * as Ids from '@pavadonis/testing/examples/ids';
import fc from 'fast-check';

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

const countOf = (counts: Readonly<Record<string, number>>, name: string): number => counts[name] ?? 0;

describe('for any random log', () => {
  const anyParticipants = fc
    .tuple(anyLog(['client']), fc.constantFrom(Ids.operationId, Ids.laterOperationId), someDay)
    .map(([log, operationId, on]) => participants(project(participation, log), operationId, { asOf: on }));

  it('all groups add up to participants, and to those who left', () =>
    fc.assert(
      fc.property(anyParticipants, (all) => {
        const counted = indicators(all);
        const { total, left, longTermUnemployed, onLeaving, afterSixMonths, ...groups } = counted;
        expect(total).toBe(all.length);
        expect(Object.entries(groups).map(([name, counts]) => [name, sum(counts)])).toEqual(
          Object.keys(groups).map((name) => [name, total]),
        );
        expect(longTermUnemployed).toBeLessThanOrEqual(groups.labour.unemployed);
        const results = [...Object.values(onLeaving), ...Object.values(afterSixMonths)];
        expect(results.map(sum)).toEqual(results.map(() => left));
      }),
      { numRuns: 100 },
    ));

  it('indicators of women, men and others add up to all', () =>
    fc.assert(
      fc.property(anyParticipants, (all) => {
        const parts = (['female', 'male', 'other', 'unknown'] as const).map((sex) =>
          indicators(all.filter((each) => each.sex === sex)),
        );
        const together = indicators(all);
        expect(parts.map(({ total }) => total)).toEqual(Object.values(together.sex));
        for (const group of ['age', 'labour', 'education', 'disability'] as const)
          for (const [name, count] of Object.entries(together[group]))
            expect(parts.reduce((total, part) => total + countOf(part[group], name), 0)).toBe(count);
      }),
      { numRuns: 100 },
    ));

  it('small indicators are hidden by the sums that hold among them', () =>
    fc.assert(
      fc.property(anyParticipants, (all) => {
        const page = { indicators: indicators(all) };
        const shown = hideSmallCounts(page, { hideBelow: 3, sums: sumsOfIndicators(['indicators']) });
        expect(JSON.stringify(shown)).not.toMatch(/:[12]\b/);
        expect(Object.keys(shown.indicators)).toEqual(Object.keys(page.indicators));
      }),
      { numRuns: 100 },
    ));

  it('nobody leaves before entering, or has results before', () =>
    fc.assert(
      fc.property(anyParticipants, (all) => {
        for (const { entry, exit, atExit, afterSixMonths } of all) {
          if (exit !== undefined) expect(entry <= exit).toBe(true);
          else expect([atExit, afterSixMonths]).toEqual([undefined, undefined]);
        }
      }),
      { numRuns: 100 },
    ));
});
