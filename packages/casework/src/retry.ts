import { pause, retry } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { type Interruption, isInterruption } from './interruption';

/** The way in which a task is retried after interruptions. */
export interface RetryPolicy {
  readonly signal: AbortSignal;
  /** Returns the milliseconds to pause after a number of failures in a row. */
  readonly pauseMs: (failures: number) => number;
  /** Returns whether nobody waits for it any more. */
  readonly isOver: () => boolean;
  /** Called with each interruption, and the number of them in a row. */
  readonly onInterruption: (cause: Interruption, attempts: number) => void;
}

/** Runs a task once; returns undefined where the store or the file is unavailable. For what is still to be done at the end. */
export const onceMore = async <X extends { readonly _tag: string }, A>(
  task: TaskEither<X, A>,
): Promise<E.Either<Exclude<X, Interruption>, A> | undefined> => {
  const outcome = await task();
  if (E.isRight(outcome)) return outcome;
  return isInterruption(outcome.left) ? undefined : E.left(outcome.left as Exclude<X, Interruption>);
};

/**
 * Runs a task, and retries it after pauses as long as the store or the file is unavailable.
 *
 * Returns undefined if the signal aborts first, or nobody waits any more.
 */
export const retryWhileUnavailable = async <X extends { readonly _tag: string }, A>(
  task: TaskEither<X, A>,
  { signal, pauseMs, isOver, onInterruption }: RetryPolicy,
): Promise<E.Either<Exclude<X, Interruption>, A> | undefined> => {
  if (signal.aborted) return undefined;
  const retried = retry(task, async (failure, failures) => {
    if (!isInterruption(failure)) return false;
    onInterruption(failure, failures);
    await pause(pauseMs(failures), signal);
    return !signal.aborted && !isOver();
  });
  return onceMore(retried);
};
