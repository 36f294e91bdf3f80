import type * as t from 'io-ts';

/**
 * A value that is written in code, by its codec: `written(PlanId, '0190…')`. Throws a `RangeError`, without the value, if
 * it is none. Values from outside are decoded instead, which answers what is wrong with them.
 */
export const written = <A>(codec: t.Type<A, unknown>, value: unknown): A => {
  if (!codec.is(value)) throw new RangeError(`not a value of ${codec.name}`);
  return value;
};
