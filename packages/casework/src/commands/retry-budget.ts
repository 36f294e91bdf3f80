import { backoff } from '@pavadonis/event-store';
import type { Environment } from '../environment';
import type { Patience } from './patience';

/** The attempts that one command has left. */
export interface RetryBudget {
  /** Returns the number of attempts so far, the first included. */
  readonly attempts: () => number;
  /** Begins one more attempt after a pause. Returns false if none is left, or if nobody waits for it any more. */
  readonly next: () => Promise<boolean>;
  /** Begins one more attempt without a pause. Returns false if none is left. */
  readonly nextAtOnce: () => boolean;
}

const longest = backoff(4, 1000);

/**
 * Makes a budget of attempts.
 *
 * The longest pause doubles each time. A random part of it passes, so that not all commands come back at once.
 */
export const retryBudget = (
  maxAttempts: number,
  { isOver }: Pick<Patience, 'isOver'>,
  { random, wait }: Pick<Environment, 'random' | 'wait'>,
): RetryBudget => {
  let attempts = 1;
  let pauses = 0;
  const nextAtOnce = (): boolean => {
    if (attempts >= maxAttempts || isOver()) return false;
    attempts += 1;
    return true;
  };
  return {
    attempts: () => attempts,
    nextAtOnce,
    next: async () => {
      if (!nextAtOnce()) return false;
      pauses += 1;
      await wait(Math.ceil(random() * longest(pauses)));
      return !isOver();
    },
  };
};
