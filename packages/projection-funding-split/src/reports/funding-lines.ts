import {
  type Cents,
  type CivilDate,
  type Month,
  type ProviderId,
  type StreamName,
  sumOf,
} from '@pavadonis/domain';
import { type Amount, amountOf, type Difference, differenceOf, sumOfAmounts } from '../costs/amount';
import type { FundingSplit } from '../funding-split';
import { groupBy } from '../costs/group-by';
import { byMonth, isAmong, type Months } from './months';
import { type SplitCost, splitCosts } from '../costs/split-costs';

/**
 * Money split by source. `costs` is what the operation can pay, as corrected, without what is ineligible. `claimed` keeps
 * the amounts of the days the claims were made and holds what was `paid`; `corrected` is how the claimed costs differ from
 * them now, and `unclaimed` the rest: claimed, corrected and unclaimed add up to the costs, from every source.
 */
export interface Money {
  readonly costs: Amount;
  readonly claimed: Amount;
  readonly paid: Amount;
  readonly corrected: Difference;
  readonly unclaimed: Amount;
  /** What was found not to be payable, beside `costs`. */
  readonly ineligible: Cents;
}

/** The money of one operation, provider and month. */
export interface SplitLine extends Money {
  readonly operation: StreamName;
  readonly providerId: ProviderId;
  readonly month: Month;
}

const moneyOf = (costs: readonly SplitCost[], asOf: CivilDate): Money => {
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
 * Costs of the months of a period, as they were recorded, corrected, claimed and paid by the end of `asOf`: a line for each
 * operation, provider and month, in the order of months. In every amount the sources and what has no rate add up to the
 * total, to the cent.
 */
export const split = ({ operation }: FundingSplit, months: Months, asOf: CivilDate): readonly SplitLine[] =>
  [...operation]
    .flatMap(([stream, row]) =>
      groupBy(
        splitCosts(row, asOf).filter(({ cost }) => isAmong(months, cost.month)),
        ({ cost: { month, providerId } }) => `${month} ${providerId}`,
      ).flatMap((costs) => {
        const first = costs[0]?.cost;
        if (first === undefined) return [];
        const { providerId, month } = first;
        return { operation: stream, providerId, month, ...moneyOf(costs, asOf) };
      }),
    )
    .sort(byMonth);

/** What lines come to together. */
export const totals = (lines: readonly SplitLine[]): Money => {
  const sum = (name: 'costs' | 'claimed' | 'paid' | 'unclaimed'): Amount =>
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
