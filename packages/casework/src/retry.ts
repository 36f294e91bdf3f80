import { pause, retry } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { type Interruption, isInterruption } from './interruption';

/** How interruptions are waited out. */
export interface RetryPolicy {
  readonly signal: AbortSignal;
  /** How many milliseconds to pause after so many failures in a row. */
  readonly pauseMs: (failures: number) => number;
  /** Whether nobody waits for it any more. */
  readonly isOver: () => boolean;
  /** Called with each interruption, and how many there were in a row. */
  readonly onInterruption: (cause: Interruption, attempts: number) => void;
}

/**
 * Runs a task, and again after pauses as long as store or file is unavailable. Returns undefined if the signal aborts first, or nobody
 * waits any more.
 */
export const retryWhileUnavailable = async <X extends { readonly _tag: string }, A>(
  task: TaskEither<X, A>,
  { signal, pauseMs, isOver, onInterruption }: RetryPolicy,
): Promise<E.Either<Exclude<X, Interruption>, A> | undefined> => {
  if (signal.aborted) return undefined;
  const outcome = await retry(task, async (failure, failures) => {
    if (!isInterruption(failure)) return false;
    onInterruption(failure, failures);
    await pause(pauseMs(failures), signal);
    return !signal.aborted && !isOver();
  })();
  if (E.isRight(outcome)) return outcome;
  return isInterruption(outcome.left) ? undefined : E.left(outcome.left as Exclude<X, Interruption>);
};
