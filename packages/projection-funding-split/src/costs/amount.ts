import { type Cents, FundingSource, type Split, sumOf, sumOfSplits } from '@pavadonis/domain';

/** An amount of one cost, in cents, with what each source pays of it; `split` is absent where its month has no rate. */
export interface Part {
  readonly amount: Cents;
  readonly split?: Split;
}

/** An amount in cents, and what each source pays of it. */
export interface Amount {
  readonly total: Cents;
  readonly bySource: Split;
  /** The part of the total for which no rate is set, and which no source pays yet. */
  readonly withoutRate: Cents;
}

/** By how many cents an amount changed: in all, for each source that pays more or less, and without rate. */
export interface Difference {
  readonly total: number;
  readonly bySource: Readonly<Partial<Record<FundingSource, number>>>;
  readonly withoutRate: number;
}

/** What parts come to together. */
export const amountOf = (parts: readonly Part[]): Amount => ({
  total: sumOf(parts.map(({ amount }) => amount)),
  bySource: sumOfSplits(parts.flatMap(({ split }) => split ?? [])),
  withoutRate: sumOf(parts.filter(({ split }) => split === undefined).map(({ amount }) => amount)),
});

/** What amounts come to together. */
export const sumOfAmounts = (amounts: readonly Amount[]): Amount => ({
  total: sumOf(amounts.map(({ total }) => total)),
  bySource: sumOfSplits(amounts.map(({ bySource }) => bySource)),
  withoutRate: sumOf(amounts.map(({ withoutRate }) => withoutRate)),
});

/** How an amount differs from what it was. */
export const differenceOf = (now: Amount, before: Amount): Difference => {
  const bySource: Partial<Record<FundingSource, number>> = {};
  for (const source of Object.keys(FundingSource.keys) as FundingSource[]) {
    const more = (now.bySource[source] ?? 0) - (before.bySource[source] ?? 0);
    if (more !== 0) bySource[source] = more;
  }
  return { total: now.total - before.total, bySource, withoutRate: now.withoutRate - before.withoutRate };
};

/** Whether nothing differs, from no source. */
export const isNone = ({ total, bySource, withoutRate }: Difference): boolean =>
  total === 0 && withoutRate === 0 && Object.keys(bySource).length === 0;
