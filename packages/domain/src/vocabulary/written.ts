import type * as t from 'io-ts';

/**
 * Returns a value written in code, checked by its codec: `written(PlanId, '0190…')`.
 *
 * Throws a `RangeError`, without the value, if the codec refuses it. Decode values from outside instead: decoding
 * returns what is wrong with them.
 */
export const written = <A>(codec: t.Type<A, unknown>, value: unknown): A => {
  if (!codec.is(value)) throw new RangeError(`not a value of ${codec.name}`);
  return value;
};
