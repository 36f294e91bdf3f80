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
  /** Calls the store once. One that is busy has waited as long as the host had it wait. */
  readonly ask: <X extends Failed, A>(call: TaskEither<X, A>) => Promise<E.Either<X, A>>;
  /** Calls the store, again while it is unreachable. */
  readonly insist: <X extends Failed, A>(
    call: TaskEither<X, A>,
    budget: RetryBudget,
  ) => Promise<E.Either<X, A>>;
}

/** Whether a store was in use by others for as long as it waited. */
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
    ask: (call) => noting(call)(),
    insist: (call, budget) =>
      retry(noting(call), (failure) => (isUnreachable(failure) ? budget.next() : Promise.resolve(false)))(),
  };
};
