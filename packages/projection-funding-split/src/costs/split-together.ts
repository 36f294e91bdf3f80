import { type CivilDate, type Shares, splitLines } from '@pavadonis/domain';
import { sharesIn } from '@pavadonis/domain/operation';
import type { SplitPart } from './amount';
import { eligibilityOn } from './eligibility';
import { groupBy } from './group-by';
import type { CostRow, OperationRow } from '../rows/operation';

const keyOf = (shares: Shares | undefined): string =>
  shares?.map(({ source, basisPoints }) => `${source}${String(basisPoints)}`).join() ?? '';

/**
 * Splits the eligible amounts of costs that belong together, in their order, as of the end of a day.
 *
 * Costs of one rate are split as one total, which is allocated to them. The rate is the one of the cost's month, as
 * set by the day.
 */
export const splitTogether = (
  row: OperationRow,
  costs: readonly CostRow[],
  day: CivilDate,
): readonly SplitPart[] => {
  const rates = row.rates.filter(({ from }) => from <= day).map(({ value }) => value);
  const lines = costs.map((cost) => ({
    cost,
    amount: eligibilityOn(row, cost, day).eligible,
    shares: sharesIn(rates, cost.month),
  }));
  const parts = new Map<CostRow, SplitPart>();
  for (const group of groupBy(lines, ({ shares }) => keyOf(shares))) {
    const shares = group[0]?.shares;
    const amounts = group.map(({ amount }) => amount);
    const splits = shares === undefined ? [] : splitLines(amounts, shares);
    for (const [index, { cost, amount }] of group.entries()) {
      const split = splits[index];
      parts.set(cost, { amount, ...(split === undefined ? {} : { split }) });
    }
  }
  return costs.flatMap((cost) => parts.get(cost) ?? []);
};
