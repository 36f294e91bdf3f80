import {
  type Cents,
  type Month,
  notReversed,
  type ProviderId,
  type StreamName,
  sumOf,
} from '@pavadonis/domain';
import type { AsOf } from '@pavadonis/projection';
import { costs, knownOfMonths } from '../columns/costs';
import type { FundingSplitView } from '../funding-split';
import { groupBy } from '../costs/group-by';
import { byMonth, LAST_DAY, type Months } from './months';
import { eligibilityOn } from '../costs/eligibility';

/** The part of a provider's costs of a month that one operation cannot pay, in cents. */
export interface IneligibleLine {
  /** The stream of the operation. */
  readonly operation: StreamName;
  /** The provider, by the host’s own code. */
  readonly providerId: ProviderId;
  /** The month of the costs. */
  readonly month: Month;
  /** The amount that cannot be paid, in euro cents. */
  readonly amount: Cents;
}

/**
 * Returns the amounts found ineligible of costs of some months, in the order of months.
 *
 * There is a line for each operation, provider and month with such an amount. Claimed or not, these amounts can no
 * longer be claimed.
 */
export const ineligibleCosts = (
  { operation }: FundingSplitView,
  months: Months,
  { asOf = LAST_DAY }: Partial<AsOf> = {},
): readonly IneligibleLine[] => {
  const found = costs.of(operation).each(knownOfMonths(notReversed(months), asOf), (row, _, { cost }) => {
    const { ineligible } = eligibilityOn(row, cost, asOf);
    return ineligible === 0 ? undefined : { operation: row.stream, cost, ineligible };
  });
  return groupBy(found, ({ operation: of, cost }) => `${of} ${cost.month} ${cost.providerId}`)
    .flatMap((all) => {
      const [first] = all;
      if (first === undefined) return [];
      const { providerId, month } = first.cost;
      const amount = sumOf(all.map(({ ineligible }) => ineligible));
      return { operation: first.operation, providerId, month, amount };
    })
    .sort(byMonth);
};
