import * as t from 'io-ts';
import { closed } from '../codec/closed';
import { Whole } from '../vocabulary/whole';
import { apportion } from './apportion';
import { type Cents, reckoned, sumOf } from './cents';

/** A fund of the Union that pays, or the Latvian state. */
export const FundingSource = t.keyof({ ESF: null, ESF_PLUS: null, AMIF: null, state: null });
export type FundingSource = t.TypeOf<typeof FundingSource>;

/** The share that one source pays of each euro. */
const Share = closed('Share', {
  source: FundingSource,
  /**
   * The part of each euro that the source pays.
   * @unit basis points (1/10,000)
   */
  basisPoints: Whole,
});

/**
 * The shares of a co-financing rate: one source alone, or a fund and then the state.
 *
 * Each share is above 0, and together they are 10,000 basis points: ESF 8,500 and state 1,500, or AMIF 7,500 and
 * state 2,500. More sources are refused, since no rule says which of three takes the odd cents.
 */
export const Shares = t.refinement(
  t.readonlyArray(Share),
  (shares) =>
    shares.every(({ basisPoints }) => basisPoints > 0) &&
    shares.reduce((sum, { basisPoints }) => sum + basisPoints, 0) === 10_000 &&
    (shares.length === 1 ||
      (shares.length === 2 && shares[0]?.source !== 'state' && shares[1]?.source === 'state')),
  'Shares',
);
export type Shares = t.TypeOf<typeof Shares>;

/** The part that each source of a rate pays, in cents. */
export type Split = Readonly<Partial<Record<FundingSource, Cents>>>;

const ofFirst = (total: bigint, [first]: Shares): bigint =>
  (total * BigInt(first?.basisPoints ?? 0)) / 10_000n;

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
  const basisPoints = BigInt(shares[0]?.basisPoints ?? 0);
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
