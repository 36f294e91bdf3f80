import * as t from 'io-ts';

const MOST = 100_000_000_000;

/**
 * An amount of money in whole euro cents, 0 to 100,000,000,000.
 *
 * A negative, broken or larger amount from outside or from code is refused. The bound is ours: 90,000 of the largest
 * amounts still add up exactly. A sum of amounts is of this type too and may be larger.
 *
 * @unit euro cents
 */
export const Cents = t.brand(
  t.number,
  (amount): amount is t.Branded<number, { readonly Cents: symbol }> =>
    Number.isSafeInteger(amount) && amount >= 0 && amount <= MOST,
  'Cents',
);
export type Cents = t.TypeOf<typeof Cents>;

/** Returns an amount written in code. Throws a `RangeError` if the number is no amount. */
export const cents = (amount: number): Cents => {
  if (!Cents.is(amount)) throw new RangeError(`not an amount in cents: ${String(amount)}`);
  return amount;
};

/**
 * Returns the result of a calculation with amounts, which may exceed the largest one.
 *
 * Throws a `RangeError` if it is inexact or negative.
 */
export const reckoned = (amount: number): Cents => {
  if (!Number.isSafeInteger(amount) || amount < 0)
    throw new RangeError(`not reckoned exactly: ${String(amount)}`);
  return amount as Cents;
};

/** Returns the exact sum of amounts. Throws a `RangeError` beyond 2^53 - 1, more than 90,000 of the largest. */
export const sumOf = (amounts: readonly Cents[]): Cents =>
  reckoned(amounts.reduce((sum, each) => sum + each, 0));
