import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';

/** What a task answers; an error that names the failure if it does not. */
export const answer = async <A>(task: TaskEither<{ readonly _tag: string }, A>): Promise<A> => {
  const outcome = await task();
  if (E.isLeft(outcome)) throw new Error(JSON.stringify(outcome.left));
  return outcome.right;
};
