import { onAbort } from './on-abort';

/** Makes an error like SQLite's own refusal, for work of which nothing was done for the same reason: others had the file. */
export const busy = (): Error => Object.assign(new Error('database is locked'), { errcode: 5 });

/** The part of a piece of work that decides whether it may still be withdrawn. */
export interface Withdrawable {
  /** Throws as a busy file does if the work was withdrawn, so that it never begins. */
  readonly refuseWithdrawn: () => void;
  /** Notes that the work has begun: from then on nothing withdraws it. */
  readonly noteBegun: () => void;
}

/**
 * Does work that can be withdrawn by a signal until it has begun. Rejects as a busy file does, at once, where the signal aborts
 * before.
 */
export const untilWithdrawn = <A>(
  signal: AbortSignal | undefined,
  work: (withdrawable: Withdrawable) => Promise<A>,
): Promise<A> => {
  let hasBegun = false;
  const refuseWithdrawn = (): void => {
    if (signal?.aborted === true) throw busy();
  };
  const noteBegun = (): void => {
    hasBegun = true;
  };
  const done = work({ refuseWithdrawn, noteBegun });
  if (signal === undefined) return done;
  return new Promise((resolve, reject) => {
    const withdraw = (): void => {
      if (!hasBegun) reject(busy());
    };
    const release = onAbort(signal, withdraw);
    // a signal that had aborted before tells nobody
    if (signal.aborted) withdraw();
    done.then(resolve, reject).finally(release);
  });
};
