import * as t from 'io-ts';

/** An amount of money in whole euro cents, 0 or more, at most 2^53 - 1. Negative and broken amounts are refused. */
export const Cents = t.brand(
  t.number,
  (amount): amount is t.Branded<number, { readonly Cents: symbol }> =>
    Number.isSafeInteger(amount) && amount >= 0,
  'Cents',
);
export type Cents = t.TypeOf<typeof Cents>;

/** That many cents. Throws a `RangeError` for what is no amount: for amounts written in code. */
export const cents = (amount: number): Cents => {
  if (!Cents.is(amount)) throw new RangeError(`not an amount in cents: ${String(amount)}`);
  return amount;
};

/** The sum of amounts. */
export const sumOf = (amounts: readonly Cents[]): Cents =>
  cents(amounts.reduce((sum, each) => sum + each, 0));
