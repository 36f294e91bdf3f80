import { describe, expect, it } from '@jest/globals';
import { month } from '@pavadonis/domain';
import { project } from '@pavadonis/projection';
import { type Amount, fundingSplit, split, totals } from '@pavadonis/projection-funding-split';
import fc from 'fast-check';
import { day } from '../../projection/test/support/random/few';
import { anyLog } from '../../projection/test/support/random/log';

const always = { from: month('2018-01'), to: month('2019-12') };
const sources = ['ESF', 'ESF_PLUS', 'AMIF', 'state'] as const;
const paidBy = ({ bySource }: Amount): readonly number[] => sources.map((source) => bySource[source] ?? 0);
const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);

describe('for random operations, as they stood on a random day', () => {
  it('sources and what has no rate are the total; claimed and unclaimed are the costs; no more is paid than claimed', () =>
    fc.assert(
      fc.property(anyLog(['operation']), day, (log, asOf) => {
        const lines = split(project(fundingSplit, log), always, asOf);
        for (const { costs, claimed, paid, unclaimed } of [...lines, totals(lines)]) {
          for (const amount of [costs, claimed, paid, unclaimed])
            expect(sum(paidBy(amount)) + amount.withoutRate).toBe(amount.total);
          expect(claimed.total + unclaimed.total).toBe(costs.total);
          expect(claimed.withoutRate + unclaimed.withoutRate).toBe(costs.withoutRate);
          const [one, other] = [paidBy(claimed), paidBy(unclaimed)];
          expect(one.map((part, index) => part + (other[index] ?? 0))).toEqual(paidBy(costs));
          expect(paid.total).toBeLessThanOrEqual(claimed.total);
        }
      }),
      { numRuns: 400 },
    ));
});
