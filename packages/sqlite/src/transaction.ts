import * as E from 'fp-ts/Either';
import type { Database } from './driver';
import { endOfWait, PATIENCE_MS, whileBusy } from './patience';

/** Runs a piece of work as the only writer of a file. */
export type Transaction = <X, A>(work: () => E.Either<X, A>) => Promise<E.Either<X, A>>;

// one after another in the order in which they were asked for, the first of them at once
const turns = () => {
  let last: Promise<unknown> | undefined;
  return <A>(work: () => Promise<A>): Promise<A> => {
    const mine = last === undefined ? work() : last.then(work, work);
    const done = (): void => {
      if (last === mine) last = undefined;
    };
    last = mine;
    void mine.then(done, done);
    return mine;
  };
};

/**
 * Transactions of one connection. What the work did is kept if it answers `Right`, and undone if it answers `Left` or
 * throws, which rejects. The work is synchronous, so nothing of this process comes between, and transactions keep the
 * order in which they were asked for. Another writer of the file is waited for without blocking, for `patience`
 * milliseconds in all; then the promise rejects with what the driver says, and nothing was done.
 */
export const prepareTransaction = (database: Database, patience: number = PATIENCE_MS): Transaction => {
  // IMMEDIATE waits for the file's other writers here, and not halfway through the work
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const rollback = database.prepare('ROLLBACK');
  const inTurn = turns();

  const finish = <X, A>(work: () => E.Either<X, A>): E.Either<X, A> => {
    try {
      const done = work();
      (E.isRight(done) ? commit : rollback).run();
      return done;
    } catch (thrown) {
      // a full disk ends a transaction by itself; the first error is the one that tells
      E.tryCatch(() => rollback.run(), E.toError);
      throw thrown;
    }
  };

  return (work) => {
    const end = endOfWait(patience);
    return inTurn(async () => {
      // only where it is refused to begin is it certain that nothing was written, so nothing after that is tried again
      const outcome = await whileBusy(end, () => {
        begin.run();
        return E.tryCatch(
          () => finish(work),
          (thrown) => thrown,
        );
      });
      if (E.isLeft(outcome)) throw outcome.left;
      return outcome.right;
    });
  };
};
