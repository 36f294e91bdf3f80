import fc from 'fast-check';

/** Choices among several things, as a number before the last one; mostly the last one itself. */
export const back: fc.Arbitrary<number> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.nat(5) },
);

/** Choices among several things, each as often as the others. */
export const any: fc.Arbitrary<number> = fc.nat(59);

/** Returns the thing that stands a number of places before the last; undefined only if there are no things. */
export const oneOf = <A>(things: readonly A[], before: number): A | undefined =>
  things.at(-1 - (before % Math.max(things.length, 1)));

/** A choice that is true now and then. */
export const rarely: fc.Arbitrary<boolean> = fc.oneof(
  { weight: 15, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
);

/** Makes choices among values, each as often as the others. */
export const either = <A>(...values: readonly A[]): fc.Arbitrary<A> => fc.constantFrom(...values);
