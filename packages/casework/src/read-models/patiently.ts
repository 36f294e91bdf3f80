import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { LiveModel } from './model';
import { pause } from './pauses';
import type { Interruption } from './status';

/** How interruptions are waited out. */
export interface Patience {
  readonly signal: AbortSignal;
  /** How many milliseconds to pause after so many failures in a row. */
  readonly pauseMs: (failures: number) => number;
}

const isInterruption = (failure: { readonly _tag: string }): failure is Interruption =>
  failure._tag === 'StoreUnavailable' || failure._tag === 'FileUnavailable';

/**
 * Does a task for read models, and does it again with growing pauses as long as store or file cannot serve. Answers
 * nothing if the signal aborts first.
 */
export const patiently = async <X extends { readonly _tag: string }, A>(
  task: TaskEither<X, A>,
  models: readonly LiveModel[],
  { signal, pauseMs }: Patience,
): Promise<E.Either<Exclude<X, Interruption>, A> | undefined> => {
  for (let failures = 1; !signal.aborted; failures += 1) {
    const done = await task();
    if (E.isRight(done)) return done;
    const failure = done.left;
    if (!isInterruption(failure)) return E.left(failure as Exclude<X, Interruption>);
    for (const model of models) model.interrupt(failure, failures);
    await pause(pauseMs(failures), signal);
  }
  return undefined;
};
