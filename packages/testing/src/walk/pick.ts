import fc from 'fast-check';

/** Which of several things: how many before the last one. Mostly the last one itself. */
export const back: fc.Arbitrary<number> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.nat(5) },
);

/** Which of several things, each as often as the others. */
export const any: fc.Arbitrary<number> = fc.nat(59);

/** One of several things by how many it stands before the last; nothing only where there is none. */
export const oneOf = <A>(things: readonly A[], before: number): A | undefined =>
  things.at(-1 - (before % Math.max(things.length, 1)));

/** Now and then. */
export const rarely: fc.Arbitrary<boolean> = fc.oneof(
  { weight: 15, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
);

/** One of these. */
export const either = <A>(...values: readonly A[]): fc.Arbitrary<A> => fc.constantFrom(...values);
