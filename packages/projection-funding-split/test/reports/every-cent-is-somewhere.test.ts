import { describe, expect, it } from '@jest/globals';
import { month } from '@pavadonis/domain';
import { project } from '@pavadonis/projection';
import {
  type SplitAmount,
  fundingSplit,
  fundingLines,
  fundingTotals,
} from '@pavadonis/projection-funding-split';
import { anyLog, someDay } from '@pavadonis/testing/random';
import fc from 'fast-check';

const always = { from: month('2018-01'), to: month('2019-12') };
const sources = ['ESF', 'ESF_PLUS', 'AMIF', 'state'] as const;
const paidBy = ({ bySource }: SplitAmount): readonly number[] =>
  sources.map((source) => bySource[source] ?? 0);
const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);

describe('for any random operation', () => {
  it('every amount adds up, with no more paid than claimed', () =>
    fc.assert(
      fc.property(anyLog(['operation']), someDay, (log, asOf) => {
        const lines = fundingLines(project(fundingSplit, log), always, { asOf });
        for (const { costs, claimed, paid, corrected, unclaimed } of [...lines, fundingTotals(lines)]) {
          for (const amount of [costs, claimed, paid, unclaimed])
            expect(sum(paidBy(amount)) + amount.withoutRate).toBe(amount.total);
          const parts = [claimed, corrected, unclaimed];
          expect(sum(parts.map(({ total }) => total))).toBe(costs.total);
          expect(sum(parts.map(({ withoutRate }) => withoutRate))).toBe(costs.withoutRate);
          for (const source of sources)
            expect(sum(parts.map(({ bySource }) => bySource[source] ?? 0))).toBe(costs.bySource[source] ?? 0);
          expect(paid.total).toBeLessThanOrEqual(claimed.total);
        }
      }),
      { numRuns: 400 },
    ));
});
