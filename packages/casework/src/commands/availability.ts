import { retry } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { RetryBudget } from './retry-budget';

/** A failure of a store. */
interface Failed {
  readonly _tag: string;
  readonly reason?: string;
}

/** Calls a store, again where that helps, and counts how often it was away. */
export interface Availability {
  /** Returns how often the store was away. Whoever was away may come back with another history, put back from a copy. */
  readonly interruptions: () => number;
  readonly noteInterruption: () => void;
  /** Calls the store, again while it is busy or unreachable, or as long as the failure is to be repeated. */
  readonly insist: <X extends Failed, A>(
    call: TaskEither<X, A>,
    budget: RetryBudget,
    isToBeRepeated?: (failure: X) => boolean,
  ) => Promise<E.Either<X, A>>;
}

/** Whether a store was in use by others when it was called. */
export const isBusy = (failure: Failed): boolean =>
  failure._tag === 'StoreUnavailable' && failure.reason === 'busy';

/** Whether a store could not be reached, or failed in the middle, so that nobody knows whether it stored an append. */
export const isUnreachable = (failure: Failed): boolean =>
  failure._tag === 'StoreUnavailable' && (failure.reason === 'unreachable' || failure.reason === 'io_error');

const isInterruption = (failure: Failed): boolean => failure._tag === 'StoreUnavailable' && !isBusy(failure);

/** Begins to count how often a store was away. `onInterruption` is called when a call of its own found it away. */
export const availability = (onInterruption: () => void): Availability => {
  let interruptions = 0;
  const noteInterruption = (): void => {
    interruptions += 1;
  };
  const noting =
    <X extends Failed, A>(call: TaskEither<X, A>): TaskEither<X, A> =>
    async () => {
      const outcome = await call();
      if (E.isLeft(outcome) && isInterruption(outcome.left)) {
        noteInterruption();
        onInterruption();
      }
      return outcome;
    };
  return {
    interruptions: () => interruptions,
    noteInterruption,
    insist: (call, budget, isToBeRepeated = (failure: Failed) => isBusy(failure) || isUnreachable(failure)) =>
      retry(noting(call), (failure) => (isToBeRepeated(failure) ? budget.next() : Promise.resolve(false)))(),
  };
};
