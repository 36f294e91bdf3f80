import {
  type Cents,
  type CivilDate,
  type Month,
  type ProviderId,
  type StreamName,
  sumOf,
} from '@pavadonis/domain';
import type { FundingSplit } from '../funding-split';
import { groupBy } from '../costs/group-by';
import { byMonth, isAmong, LAST_DAY, type Months } from './months';
import { splitCosts } from '../costs/split-costs';

/** What one operation cannot pay of a provider's costs of a month, in cents. */
export interface IneligibleLine {
  readonly operation: StreamName;
  readonly providerId: ProviderId;
  readonly month: Month;
  readonly amount: Cents;
}

/**
 * What was found ineligible, by the end of `asOf` or by all that is known, of costs of the months of a period: a line for
 * each operation, provider and month that has any, in the order of months. Claimed or not, it can be claimed no more.
 */
export const ineligible = (
  { operation }: FundingSplit,
  months: Months,
  asOf: CivilDate = LAST_DAY,
): readonly IneligibleLine[] =>
  [...operation]
    .flatMap(([stream, row]) =>
      groupBy(
        splitCosts(row, asOf).filter((each) => each.ineligible > 0 && isAmong(months, each.cost.month)),
        ({ cost: { month, providerId } }) => `${month} ${providerId}`,
      ).flatMap((costs) => {
        const first = costs[0]?.cost;
        if (first === undefined) return [];
        const { providerId, month } = first;
        const amount = sumOf(costs.map((each) => each.ineligible));
        return { operation: stream, providerId, month, amount };
      }),
    )
    .sort(byMonth);
