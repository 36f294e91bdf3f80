import { describe, expect, it } from '@jest/globals';
import { month, type Month } from '@pavadonis/domain';
import { project } from '@pavadonis/projection';
import {
  claimCorrections,
  fundingLines,
  fundingSplit,
  ineligibleCosts,
} from '@pavadonis/projection-funding-split';
import fc from 'fast-check';
import { anyMoney, day } from '../oracle/random-money';

const ALWAYS = { from: month('0001-01'), to: month('9999-12') };
const MONTHS = ['2017-12', '2018-01', '2018-02', '2018-03', '2018-04'].map(month);

const isOf =
  (wanted: Month) =>
  (line: { readonly month: Month }): boolean =>
    line.month === wanted;

describe('a report of money on one month', () => {
  it('has the lines of that month in a report on all months, in their order', () => {
    fc.assert(
      fc.property(anyMoney, day, (log, asOf) => {
        const view = project(fundingSplit, log);
        for (const report of [fundingLines, claimCorrections, ineligibleCosts])
          for (const each of MONTHS)
            expect(report(view, { from: each, to: each }, { asOf })).toEqual(
              report(view, ALWAYS, { asOf }).filter(isOf(each)),
            );
      }),
      { numRuns: 300 },
    );
  });
});
