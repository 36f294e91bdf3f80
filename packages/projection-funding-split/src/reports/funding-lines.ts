import {
  type Cents,
  cents,
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
  sumOfDifferences,
} from '../costs/amount';
import type { FundingSplitView } from '../funding-split';
import { groupBy } from '../costs/group-by';
import { among, byMonth, LAST_DAY, type Months } from './months';
import { accountsOf, bookedOf, type OperationAccount } from '../costs/claim-account';
import { eligibilityOn } from '../costs/eligibility';
import type { SplitLine } from '../costs/split-line';

/**
 * Amounts by source. `costs` are those the operation can pay by what is known now, without the ineligible ones. `claimed`
 * are the amounts that the claims state, and `paid` those of the claims that were paid: neither changes by what is learned
 * later. `corrected` is what financial corrections booked since, and `uncorrected` what is known and not booked yet.
 * Claimed, corrected, uncorrected and unclaimed add up to the costs, from every source.
 */
export interface FundingAmounts {
  /** The costs that the operation can pay by what is known now. */
  readonly costs: SplitAmount;
  /** The amounts that the claims state. */
  readonly claimed: SplitAmount;
  /** The amounts of the claims that were paid. */
  readonly paid: SplitAmount;
  /** The differences that financial corrections booked. */
  readonly corrected: SplitDifference;
  /** The differences that are known and that no financial correction has booked yet. */
  readonly uncorrected: SplitDifference;
  /** The costs that no claim holds yet. */
  readonly unclaimed: SplitAmount;
  /** The amount that is not payable, beside `costs`. */
  readonly ineligible: Cents;
}

/** The amounts of one operation, provider and month. */
export interface FundingLine extends FundingAmounts {
  /** The stream of the operation. */
  readonly operation: StreamName;
  /** The provider, by the host’s own code. */
  readonly providerId: ProviderId;
  /** The month of the costs. */
  readonly month: Month;
}

type Part = 'claimed' | 'paid' | 'booked' | 'eligible' | 'unclaimed';

/** An amount of a cost, by what it is a part of. */
interface Entry extends SplitLine {
  readonly part: Part;
  readonly ineligible?: Cents;
}

const entriesOf = (
  { row, claims, costs, unclaimed }: OperationAccount,
  isAmong: (month: Month) => boolean,
  asOf: CivilDate,
): readonly Entry[] => {
  const as = (part: Part, lines: readonly SplitLine[]): readonly Entry[] =>
    lines.map((line) => ({ ...line, part }));
  const ofCost = new Map(costs.map((cost) => [cost.costId, eligibilityOn(row, cost, asOf).ineligible]));
  const withIneligible = (entry: Entry): Entry => ({
    ...entry,
    ineligible: ofCost.get(entry.costId) ?? cents(0),
  });
  return [
    ...claims.flatMap((account) => [
      ...as('eligible', account.now).map(withIneligible),
      ...as('claimed', account.claimed),
      ...as('booked', bookedOf(account)),
      ...as('paid', account.isPaid ? account.claimed : []),
    ]),
    ...as('unclaimed', unclaimed).map(withIneligible),
  ].filter(({ month }) => isAmong(month));
};

const amountsOf = (entries: readonly Entry[]): FundingAmounts => {
  const of = (...parts: readonly Part[]): SplitAmount =>
    amountOf(entries.filter(({ part }) => parts.includes(part)));
  const [claimed, booked] = [of('claimed'), of('booked')];
  return {
    costs: of('eligible', 'unclaimed'),
    claimed,
    paid: of('paid'),
    corrected: differenceOf(booked, claimed),
    uncorrected: differenceOf(of('eligible'), booked),
    unclaimed: of('unclaimed'),
    ineligible: sumOf(entries.flatMap(({ ineligible }) => ineligible ?? [])),
  };
};

/**
 * Returns the costs of some months, as recorded, corrected, claimed and paid, in the order of months.
 *
 * There is a line for each operation, provider and month. In every amount the sources and the part without a rate add
 * up to the total, to the cent.
 */
export const fundingLines = (
  view: FundingSplitView,
  months: Months,
  { asOf = LAST_DAY }: Partial<AsOf> = {},
): readonly FundingLine[] => {
  const isAmong = among(months);
  return accountsOf(view, months, asOf)
    .flatMap((account) =>
      groupBy(entriesOf(account, isAmong, asOf), ({ month, providerId }) => `${month} ${providerId}`).flatMap(
        (entries) => {
          const [first] = entries;
          if (first === undefined) return [];
          const { providerId, month } = first;
          return { operation: account.row.stream, providerId, month, ...amountsOf(entries) };
        },
      ),
    )
    .sort(byMonth);
};

/** Adds lines up. */
export const fundingTotals = (lines: readonly FundingLine[]): FundingAmounts => {
  const sum = (name: 'costs' | 'claimed' | 'paid' | 'unclaimed'): SplitAmount =>
    sumOfAmounts(lines.map((line) => line[name]));
  return {
    costs: sum('costs'),
    claimed: sum('claimed'),
    paid: sum('paid'),
    corrected: sumOfDifferences(lines.map(({ corrected }) => corrected)),
    uncorrected: sumOfDifferences(lines.map(({ uncorrected }) => uncorrected)),
    unclaimed: sum('unclaimed'),
    ineligible: sumOf(lines.map(({ ineligible }) => ineligible)),
  };
};
