import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';

/** Returns a task's value, or throws an error that names its failure. */
export const answer = async <A>(task: TaskEither<{ readonly _tag: string }, A>): Promise<A> => {
  const outcome = await task();
  if (E.isLeft(outcome)) throw new Error(JSON.stringify(outcome.left));
  return outcome.right;
};
