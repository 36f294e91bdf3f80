import type * as t from 'io-ts';
import { closed } from '../codec/closed';
import { apportion } from './apportion';
import { Cents, reckoned, sumOf } from './cents';
import { FundingSource, type Shares } from './shares';

/** The part that each source pays of an amount. A source that is not named pays nothing. */
export const Split = closed(
  'Split',
  {},
  {
    /** The part of the European Social Fund. */
    ESF: Cents,
    /** The part of the European Social Fund Plus. */
    ESF_PLUS: Cents,
    /** The part of the Asylum, Migration and Integration Fund. */
    AMIF: Cents,
    /** The part of the Latvian state. */
    state: Cents,
  },
);
export type Split = t.TypeOf<typeof Split>;

const pointsOfFirst = ([first]: Shares): bigint => BigInt(first?.basisPoints ?? 0);

const ofFirst = (total: bigint, shares: Shares): bigint => (total * pointsOfFirst(shares)) / 10_000n;

const split = (amount: Cents, first: Cents, shares: Shares): Split => {
  const [{ source } = { source: 'state' as const }, rest] = shares;
  return rest === undefined
    ? { [source]: amount }
    : { [source]: first, [rest.source]: reckoned(amount - first) };
};

/**
 * Splits an amount by its rate: the fund's share is cut down to the cent and the state pays the rest.
 *
 * So the two always add up (EUR 30.03 at 85 %: 25.52 and 4.51). That the fund's share is the one cut is our
 * inference.
 */
export const splitTotal = (total: Cents, shares: Shares): Split =>
  split(total, reckoned(Number(ofFirst(BigInt(total), shares))), shares);

/**
 * Splits lines that are claimed together, so that they add up to the split of their total.
 *
 * The total is split first, and the fund's share of it is allocated to the lines by largest remainder. Each line also
 * adds up to itself.
 */
export const splitLines = (lines: readonly Cents[], shares: Shares): readonly Split[] => {
  const basisPoints = pointsOfFirst(shares);
  const firsts = apportion(
    ofFirst(BigInt(sumOf(lines)), shares),
    lines.map((line) => BigInt(line) * basisPoints),
    10_000n,
  );
  return lines.map((line, index) => split(line, firsts[index] ?? reckoned(0), shares));
};

/** Returns the sum of several splits, source by source. */
export const sumOfSplits = (splits: readonly Split[]): Split => {
  const sum: Partial<Record<FundingSource, Cents>> = {};
  for (const each of splits)
    for (const source of Object.keys(FundingSource.keys) as FundingSource[]) {
      const amount = each[source];
      if (amount !== undefined) sum[source] = reckoned((sum[source] ?? 0) + amount);
    }
  return sum;
};
