import * as E from 'fp-ts/Either';
import type { Database } from './driver';

/**
 * Runs a piece of work as the only writer of the file. What it did is kept if it answers `Right`, and undone if it
 * answers `Left` or throws.
 */
export const prepareTransaction = (database: Database) => {
  // IMMEDIATE waits for the file's other writers here, and not halfway through the work
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const rollback = database.prepare('ROLLBACK');
  return <X, A>(work: () => E.Either<X, A>): E.Either<X, A> => {
    begin.run();
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
};
