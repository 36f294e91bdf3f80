import * as E from 'fp-ts/Either';

/** What a step answered; a benchmark has no use for a failure but to stop with its name. */
export const orThrow = <A>(of: E.Either<{ readonly _tag: string }, A>): A => {
  if (E.isLeft(of)) throw new Error(of.left._tag);
  return of.right;
};
