import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { checkAppend, checkLogRange, checkStreamRange } from './arguments';
import { storeClosed, type StoreClosed } from './errors';
import type { EventStore } from './port';

/** The calls of a store that read or append at once. */
export type StoreCalls = Pick<EventStore, 'append' | 'readStream' | 'readAll' | 'scan' | 'scanStream'>;

/**
 * Guards the calls of a store: a closed one refuses them all, and arguments that no store takes are refused before anything
 * stored is looked at. Whoever writes a store writes the calls alone.
 */
export const guardCalls = (isClosed: () => boolean, calls: StoreCalls): StoreCalls => {
  const guard =
    <W, X, A>(checked: E.Either<W, void>, task: TaskEither<X, A>): TaskEither<W | X | StoreClosed, A> =>
    () =>
      isClosed()
        ? Promise.resolve(E.left(storeClosed))
        : E.isLeft(checked)
          ? Promise.resolve(checked)
          : task();
  return {
    append: (stream, expected, events) =>
      guard(checkAppend(expected, events), calls.append(stream, expected, events)),
    readStream: (stream, range) => guard(checkStreamRange(range), calls.readStream(stream, range)),
    readAll: (range) => guard(checkLogRange(range), calls.readAll(range)),
    scan: (range) => guard(checkLogRange(range), calls.scan(range)),
    scanStream: (stream, { limit, knownAt }) =>
      guard(checkStreamRange({ limit, knownAt }), calls.scanStream(stream, { limit, knownAt })),
  };
};
