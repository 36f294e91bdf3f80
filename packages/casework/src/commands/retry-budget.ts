import { backoff } from '@pavadonis/event-store';
import type { Environment } from '../environment';

/** How often one command may be attempted. */
export interface RetryBudget {
  /** How many attempts were begun so far, the first included. */
  readonly attempts: () => number;
  /** Begins one more attempt if there is one left, after a pause. */
  readonly next: () => Promise<boolean>;
  /** The same without a pause. */
  readonly nextAtOnce: () => boolean;
}

const longest = backoff(4, 1000);

/** Makes a budget. The longest pause doubles each time; how much of it passes is random, so that not all come back at once. */
export const retryBudget = (
  maxAttempts: number,
  { random, wait }: Pick<Environment, 'random' | 'wait'>,
): RetryBudget => {
  let attempts = 1;
  let pauses = 0;
  const nextAtOnce = (): boolean => {
    if (attempts >= maxAttempts) return false;
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
      return true;
    },
  };
};
