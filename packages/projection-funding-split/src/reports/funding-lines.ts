import {
  type Cents,
  type CivilDate,
  type Month,
  type ProviderId,
  type StreamName,
  sumOf,
} from '@pavadonis/domain';
import type { AsOf } from '@pavadonis/projection';
import {
  amountOf,
  type SplitAmount,
  type SplitDifference,
  differenceOf,
  sumOfAmounts,
} from '../costs/amount';
import type { FundingSplitView } from '../funding-split';
import { groupBy } from '../costs/group-by';
import { byMonth, isAmong, LAST_DAY, type Months } from './months';
import { type SplitCost, splitCosts } from '../costs/split-costs';

/**
 * The amounts of costs by source; claimed, corrected and unclaimed add up to the costs, from every source.
 *
 * `costs` are the costs that the operation can pay, as corrected, without the ineligible ones. `claimed` keeps the
 * amounts of the days of the claims, with the `paid` ones among them. `corrected` is how the claimed costs differ
 * from them now, and `unclaimed` is the rest.
 */
export interface FundingAmounts {
  readonly costs: SplitAmount;
  readonly claimed: SplitAmount;
  readonly paid: SplitAmount;
  readonly corrected: SplitDifference;
  readonly unclaimed: SplitAmount;
  /** The amount that is not payable, beside `costs`. */
  readonly ineligible: Cents;
}

/** The amounts of one operation, provider and month. */
export interface FundingLine extends FundingAmounts {
  readonly operation: StreamName;
  readonly providerId: ProviderId;
  readonly month: Month;
}

const amountsOf = (costs: readonly SplitCost[], asOf: CivilDate): FundingAmounts => {
  const inClaims = costs.filter(({ claimed }) => claimed !== undefined);
  const claimed = costs.flatMap((each) => each.claimed ?? []);
  const atClaim = amountOf(claimed);
  return {
    costs: amountOf(costs.map(({ eligible }) => eligible)),
    claimed: atClaim,
    paid: amountOf(claimed.filter(({ claim: { paidOn } }) => paidOn !== undefined && paidOn <= asOf)),
    corrected: differenceOf(amountOf(inClaims.map(({ eligible }) => eligible)), atClaim),
    unclaimed: amountOf(costs.filter((each) => each.claimed === undefined).map(({ eligible }) => eligible)),
    ineligible: sumOf(costs.map(({ ineligible }) => ineligible)),
  };
};

/**
 * Returns the costs of some months, as recorded, corrected, claimed and paid, in the order of months.
 *
 * There is a line for each operation, provider and month. In every amount the sources and the part without a rate add
 * up to the total, to the cent.
 */
export const fundingLines = (
  { operation }: FundingSplitView,
  months: Months,
  { asOf = LAST_DAY }: Partial<AsOf> = {},
): readonly FundingLine[] =>
  [...operation]
    .flatMap(([stream, row]) =>
      groupBy(
        splitCosts(row, asOf).filter(({ cost }) => isAmong(months, cost.month)),
        ({ cost: { month, providerId } }) => `${month} ${providerId}`,
      ).flatMap((costs) => {
        const first = costs[0]?.cost;
        if (first === undefined) return [];
        const { providerId, month } = first;
        return { operation: stream, providerId, month, ...amountsOf(costs, asOf) };
      }),
    )
    .sort(byMonth);

/** Adds lines up. */
export const fundingTotals = (lines: readonly FundingLine[]): FundingAmounts => {
  const sum = (name: 'costs' | 'claimed' | 'paid' | 'unclaimed'): SplitAmount =>
    sumOfAmounts(lines.map((line) => line[name]));
  const [costs, claimed, unclaimed] = [sum('costs'), sum('claimed'), sum('unclaimed')];
  return {
    costs,
    claimed,
    paid: sum('paid'),
    corrected: differenceOf(costs, sumOfAmounts([claimed, unclaimed])),
    unclaimed,
    ineligible: sumOf(lines.map(({ ineligible }) => ineligible)),
  };
};
