import * as t from 'io-ts';

/** A whole number from 0 up, exact in every calculation (at most 2^53 - 1). */
export const Whole = t.brand(
  t.number,
  (value): value is t.Branded<number, { readonly Whole: symbol }> =>
    Number.isSafeInteger(value) && value >= 0,
  'Whole',
);
export type Whole = t.TypeOf<typeof Whole>;

/** Returns a whole number written in code. Throws a `RangeError` if it is not whole or is below 0. */
export const whole = (value: number): Whole => {
  if (!Whole.is(value)) throw new RangeError(`not a whole number from 0 up: ${String(value)}`);
  return value;
};
