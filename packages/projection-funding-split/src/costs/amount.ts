import { type Cents, FundingSource, type Split, sumOf, sumOfSplits } from '@pavadonis/domain';

/** An amount of one cost, in cents, with the part of each source; `split` is absent if its month has no rate. */
export interface SplitPart {
  readonly amount: Cents;
  readonly split?: Split;
}

/** An amount in cents, and the part that each source pays. */
export interface SplitAmount {
  /** The whole amount, in euro cents. */
  readonly total: Cents;
  /** The part of each source, in euro cents; a source that pays nothing is absent. */
  readonly bySource: Split;
  /** The part of the total without a rate, which no source pays yet. */
  readonly withoutRate: Cents;
}

/** A change of an amount in cents: in all, for each source that pays more or less, and without a rate. */
export interface SplitDifference {
  /** The whole difference, in euro cents; below zero where less is due. */
  readonly total: number;
  /** The difference for each source, in euro cents; a source without one is absent. */
  readonly bySource: Readonly<Partial<Record<FundingSource, number>>>;
  /** The difference of amounts that no rate splits, in euro cents. */
  readonly withoutRate: number;
}

/** Adds parts up. */
export const amountOf = (parts: readonly SplitPart[]): SplitAmount => ({
  total: sumOf(parts.map(({ amount }) => amount)),
  bySource: sumOfSplits(parts.flatMap(({ split }) => split ?? [])),
  withoutRate: sumOf(parts.filter(({ split }) => split === undefined).map(({ amount }) => amount)),
});

/** Adds amounts up. */
export const sumOfAmounts = (amounts: readonly SplitAmount[]): SplitAmount => ({
  total: sumOf(amounts.map(({ total }) => total)),
  bySource: sumOfSplits(amounts.map(({ bySource }) => bySource)),
  withoutRate: sumOf(amounts.map(({ withoutRate }) => withoutRate)),
});

/** Returns how an amount differs from an earlier one. */
export const differenceOf = (now: SplitAmount, before: SplitAmount): SplitDifference => {
  const bySource: Partial<Record<FundingSource, number>> = {};
  for (const source of Object.keys(FundingSource.keys) as FundingSource[]) {
    const more = (now.bySource[source] ?? 0) - (before.bySource[source] ?? 0);
    if (more !== 0) bySource[source] = more;
  }
  return { total: now.total - before.total, bySource, withoutRate: now.withoutRate - before.withoutRate };
};

/** Adds differences up. */
export const sumOfDifferences = (differences: readonly SplitDifference[]): SplitDifference => {
  const bySource: Partial<Record<FundingSource, number>> = {};
  for (const source of Object.keys(FundingSource.keys) as FundingSource[]) {
    const more = differences.reduce((sum, each) => sum + (each.bySource[source] ?? 0), 0);
    if (more !== 0) bySource[source] = more;
  }
  const sum = (name: 'total' | 'withoutRate'): number =>
    differences.reduce((all, each) => all + each[name], 0);
  return { total: sum('total'), bySource, withoutRate: sum('withoutRate') };
};

/** Returns whether nothing differs, from no source. */
export const isNone = ({ total, bySource, withoutRate }: SplitDifference): boolean =>
  total === 0 && withoutRate === 0 && Object.keys(bySource).length === 0;
