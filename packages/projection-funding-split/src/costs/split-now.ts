import { type CivilDate, splitByRate } from '@pavadonis/domain';
import { sharesIn } from '@pavadonis/domain/operation';
import { eligibilityOn } from './eligibility';
import type { SplitLine } from './split-line';
import type { CostRow, OperationRow } from '../rows/operation';

/**
 * Splits the eligible amounts of costs that belong together, as known by the end of a day.
 *
 * The costs of one rate are split as one total, which is allocated to them in their order. The rate is that of the
 * cost's month, as set by the day.
 */
export const splitNow = (
  row: OperationRow,
  costs: readonly CostRow[],
  day: CivilDate,
): readonly SplitLine[] => {
  const rates = row.rates.filter(({ from }) => from <= day).map(({ value }) => value);
  const rated = costs.map((cost) => ({
    amount: eligibilityOn(row, cost, day).eligible,
    shares: sharesIn(rates, cost.month),
  }));
  const splits = splitByRate(rated);
  return costs.flatMap(({ costId, providerId, month }, index) => {
    const [amount, split] = [rated[index]?.amount, splits[index]];
    if (amount === undefined) return [];
    return { costId, providerId, month, amount, ...(split === undefined ? {} : { split }) };
  });
};
