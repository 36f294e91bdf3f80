import { month } from '@pavadonis/domain';
import * as Money from '@pavadonis/projection-funding-split';
import type { Question } from './question';

const always = { from: month('1990-01'), to: month('2090-12') };

/** Returns the figures of the funding split. */
export const moneyFigures = (
  rows: Money.FundingSplitView,
  { asOf }: Pick<Question, 'asOf'>,
): Readonly<Record<string, unknown>> => {
  const lines = Money.fundingLines(rows, always, { asOf });
  return {
    fundingLines: lines,
    fundingTotals: Money.fundingTotals(lines),
    ineligibleCosts: Money.ineligibleCosts(rows, always, { asOf }),
    claimCorrections: Money.claimCorrections(rows, always, { asOf }),
    paidUnits: Money.paidUnits(rows, always, { asOf }),
    doublePayments: Money.doublePayments(rows, { asOf }),
  };
};
