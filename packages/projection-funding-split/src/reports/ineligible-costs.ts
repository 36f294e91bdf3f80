import { type Cents, type Month, type ProviderId, type StreamName, sumOf } from '@pavadonis/domain';
import type { AsOf } from '@pavadonis/projection';
import type { FundingSplitView } from '../funding-split';
import { groupBy } from '../costs/group-by';
import { among, byMonth, LAST_DAY, type Months } from './months';
import { costsBy } from '../costs/costs-by';
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
  const isAmong = among(months);
  return [...operation]
    .flatMap(([stream, row]) =>
      groupBy(
        costsBy(row, asOf)
          .filter(({ month }) => isAmong(month))
          .map((cost) => ({ ...cost, ...eligibilityOn(row, cost, asOf) }))
          .filter(({ ineligible }) => ineligible > 0),
        ({ month, providerId }) => `${month} ${providerId}`,
      ).flatMap((costs) => {
        const [first] = costs;
        if (first === undefined) return [];
        const { providerId, month } = first;
        const amount = sumOf(costs.map((each) => each.ineligible));
        return { operation: stream, providerId, month, amount };
      }),
    )
    .sort(byMonth);
};
