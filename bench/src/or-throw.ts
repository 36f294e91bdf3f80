import * as E from 'fp-ts/Either';

/** Returns the value of a step, or throws an error with the name of its failure. */
export const orThrow = <A>(of: E.Either<{ readonly _tag: string }, A>): A => {
  if (E.isLeft(of)) throw new Error(of.left._tag);
  return of.right;
};
