import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';

/** Milliseconds to pause after so many failures in a row, from 1 on: twice as long each time, up to the longest. */
export const backoff =
  (firstMs: number, longestMs: number) =>
  (failures: number): number =>
    Math.min(firstMs * 2 ** (failures - 1), longestMs);

/** Lets so many milliseconds pass, or fewer if the signal aborts. */
export const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
  });

/**
 * Runs a task, and again as long as it fails and `again` agrees. `again` is given the failure and how many there were in a
 * row, and pauses before it agrees. Only for what may be done twice.
 */
export const retry =
  <X, A>(
    task: TaskEither<X, A>,
    again: (failure: X, failures: number) => Promise<boolean>,
  ): TaskEither<X, A> =>
  async () => {
    for (let failures = 1; ; failures += 1) {
      const outcome = await task();
      if (E.isRight(outcome) || !(await again(outcome.left, failures))) return outcome;
    }
  };
