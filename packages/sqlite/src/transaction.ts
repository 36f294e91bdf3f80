import * as E from 'fp-ts/Either';
import { setImmediate } from 'node:timers/promises';
import type { Database } from './driver';
import { prepareHousekeeping } from './housekeeping';
import { deadlineIn, LOCK_TIMEOUT_MS, retryWhileBusy } from './lock-timeout';
import { untilWithdrawn, type Withdrawable } from './withdrawal';
import { workQueue } from './work-queue';

/** Runs a piece of work as the only writer of a file. The signal withdraws it as long as it has not begun. */
export type Transaction = <X, A>(work: () => E.Either<X, A>, signal?: AbortSignal) => Promise<E.Either<X, A>>;

/** Runs work as the only writer of a file, over as many turns of the event loop as the work takes. */
export type TransactionInSteps = <X, A>(work: () => Promise<E.Either<X, A>>) => Promise<E.Either<X, A>>;

/** Transactions on one connection. They run in the order in which they were asked for. */
export interface Transactions {
  /** Runs work that is done at once. */
  readonly atOnce: Transaction;
  /**
   * Runs work that gives the event loop a turn now and then. Whatever else reads on the connection meanwhile sees what is not
   * committed yet.
   */
  readonly inSteps: TransactionInSteps;
}

/**
 * Prepares transactions on one connection: `Right` commits, `Left` rolls back, and a throw rolls back and rejects.
 *
 * Waits without blocking while another process holds the file, `lockTimeoutMs` in all, counted from when it is asked for. Then
 * rejects with what the driver throws, and nothing was done. So it does at once where its signal aborts before it has begun.
 */
export const prepareTransactions = (
  database: Database,
  lockTimeoutMs: number = LOCK_TIMEOUT_MS,
): Transactions => {
  // IMMEDIATE waits for the file's other writers here, and not halfway through the work
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const rollback = database.prepare('ROLLBACK');
  const afterCommit = prepareHousekeeping(database);
  const queue = workQueue();

  const end = <X, A>(done: E.Either<X, A>): E.Either<X, A> => {
    (E.isRight(done) ? commit : rollback).run();
    return done;
  };

  // a full disk ends a transaction by itself; the first error is the one that tells
  const undo = (thrown: unknown): never => {
    E.tryCatch(() => rollback.run(), E.toError);
    throw thrown;
  };

  const finish = <X, A>(work: () => E.Either<X, A>): E.Either<X, A> => {
    try {
      return end(work());
    } catch (thrown) {
      return undo(thrown);
    }
  };

  const finishInSteps = async <X, A>(work: () => Promise<E.Either<X, A>>): Promise<E.Either<X, A>> => {
    try {
      return end(await work());
    } catch (thrown) {
      return undo(thrown);
    }
  };

  return {
    atOnce: (work, signal) => {
      const deadline = deadlineIn(lockTimeoutMs);
      const run = async <X, A>(
        mine: () => E.Either<X, A>,
        { refuseWithdrawn, noteBegun }: Withdrawable,
      ): Promise<E.Either<X, A>> => {
        // only where it is refused to begin is it certain that nothing was written, so nothing after that is tried again
        const outcome = await retryWhileBusy(
          deadline,
          () => {
            refuseWithdrawn();
            begin.run();
            noteBegun();
            return E.tryCatch(
              () => finish(mine),
              (thrown) => thrown,
            );
          },
          signal,
        );
        if (E.isLeft(outcome)) throw outcome.left;
        if (E.isRight(outcome.right)) afterCommit();
        return outcome.right;
      };
      return untilWithdrawn(signal, (withdrawable) => queue(() => run(work, withdrawable)));
    },

    inSteps: (work) => {
      const deadline = deadlineIn(lockTimeoutMs);
      return queue(async () => {
        await retryWhileBusy(deadline, () => begin.run());
        const done = await finishInSteps(work);
        if (E.isLeft(done)) return done;
        // a large commit may have moved much into the file itself, and a checkpoint moves the rest
        await setImmediate();
        afterCommit();
        return done;
      });
    },
  };
};

/** Prepares transactions that are done at once, on one connection. */
export const prepareTransaction = (database: Database, lockTimeoutMs?: number): Transaction =>
  prepareTransactions(database, lockTimeoutMs).atOnce;
