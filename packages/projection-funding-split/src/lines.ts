import {
  type Cents,
  cents,
  type CivilDate,
  type Month,
  type ProviderId,
  type Split,
  type StreamName,
  sumOf,
  sumOfSplits,
} from '@pavadonis/domain';
import type { FundingSplit } from './funding-split';
import { type SplitCost, splitCosts } from './split-costs';

/** An amount in cents, and what each source pays of it. */
export interface Amount {
  readonly total: Cents;
  readonly bySource: Split;
  /** The part of the total for which no rate is set, and which no source pays yet. */
  readonly withoutRate: Cents;
}

/** The money of one operation, provider and month. `claimed` holds what was paid; `unclaimed` is the rest of `costs`. */
export interface SplitLine {
  readonly operation: StreamName;
  readonly providerId: ProviderId;
  readonly month: Month;
  readonly costs: Amount;
  readonly claimed: Amount;
  readonly paid: Amount;
  readonly unclaimed: Amount;
}

const amount = (costs: readonly SplitCost[]): Amount => ({
  total: sumOf(costs.map(({ cost }) => cost.amount)),
  bySource: sumOfSplits(costs.flatMap(({ split }) => split ?? [])),
  withoutRate: sumOf(costs.filter(({ split }) => split === undefined).map(({ cost }) => cost.amount)),
});

const line = (operation: StreamName, costs: readonly SplitCost[], asOf: CivilDate): readonly SplitLine[] => {
  const [first] = costs;
  if (first === undefined) return [];
  const { providerId, month } = first.cost;
  return [
    {
      operation,
      providerId,
      month,
      costs: amount(costs),
      claimed: amount(costs.filter(({ claim }) => claim !== undefined)),
      paid: amount(costs.filter(({ claim }) => claim?.paidOn !== undefined && claim.paidOn <= asOf)),
      unclaimed: amount(costs.filter(({ claim }) => claim === undefined)),
    },
  ];
};

/**
 * Costs of the months of a period, as they were recorded, claimed and paid by the end of `asOf`: a line for each operation, provider and month, in the order of months. In every amount the sources and what has no rate
 * add up to the total, to the cent.
 */
export const split = (
  { operation }: FundingSplit,
  { from, to }: { readonly from: Month; readonly to: Month },
  asOf: CivilDate,
): readonly SplitLine[] => {
  const lines: SplitLine[] = [];
  for (const [stream, row] of operation) {
    const groups = new Map<string, SplitCost[]>();
    for (const each of splitCosts(row, asOf)) {
      const { month, providerId } = each.cost;
      if (month < from || to < month) continue;
      const key = `${month} ${providerId}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [each]);
      else group.push(each);
    }
    for (const [, group] of groups) lines.push(...line(stream, group, asOf));
  }
  return lines.sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
};

const sumOfAmounts = (amounts: readonly Amount[]): Amount => ({
  total: sumOf(amounts.map(({ total }) => total)),
  bySource: sumOfSplits(amounts.map(({ bySource }) => bySource)),
  withoutRate: cents(amounts.reduce((sum, { withoutRate }) => sum + withoutRate, 0)),
});

/** What lines come to together. */
export const totals = (
  lines: readonly SplitLine[],
): Readonly<Record<'costs' | 'claimed' | 'paid' | 'unclaimed', Amount>> => ({
  costs: sumOfAmounts(lines.map(({ costs }) => costs)),
  claimed: sumOfAmounts(lines.map(({ claimed }) => claimed)),
  paid: sumOfAmounts(lines.map(({ paid }) => paid)),
  unclaimed: sumOfAmounts(lines.map(({ unclaimed }) => unclaimed)),
});
