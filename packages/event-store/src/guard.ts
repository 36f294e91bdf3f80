import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { checkAppend } from './append-arguments';
import {
  checkBytesRange,
  checkLogPosition,
  checkLogRange,
  checkSignal,
  checkStream,
  checkStreamRange,
} from './arguments';
import { invalidArgument, storeClosed, type StoreClosed } from './errors';
import type { EventStore, StreamRange } from './port';

/** The calls of a store that read or append at once. */
export type StoreCalls = Pick<
  EventStore,
  | 'append'
  | 'readStream'
  | 'readAll'
  | 'scan'
  | 'scanStream'
  | 'scanBytes'
  | 'fingerprint'
  | 'notUtf8'
  | 'provisionalFrom'
>;

const NO_FINGERPRINTS = E.left(
  invalidArgument('history', 'left out, since this store keeps no fingerprints'),
);

const withSignal = <W, A>(checked: E.Either<W, A>, signal: unknown) => {
  const until = signal === undefined ? E.right(undefined) : checkSignal(signal);
  if (E.isLeft(until)) return until;
  return E.map((given: A) => ({ ...given, signal: until.right }))(checked);
};

const ofStream = (stream: unknown, range: StreamRange) => {
  const name = checkStream(stream);
  if (E.isLeft(name)) return name;
  return E.map((checked: StreamRange) => ({ stream: name.right, range: checked }))(checkStreamRange(range));
};

/**
 * Guards the calls of a store, so that whoever writes a store writes the calls alone.
 *
 * A closed store refuses them all, and arguments that no store takes are refused before anything stored is looked at.
 * The calls are given copies of what was checked.
 */
export const guardCalls = (isClosed: () => boolean, calls: StoreCalls): StoreCalls => {
  const guard =
    <W, Arguments, X, A>(
      checked: E.Either<W, Arguments>,
      call: (given: Arguments) => TaskEither<X, A>,
    ): TaskEither<W | X | StoreClosed, A> =>
    () =>
      isClosed()
        ? Promise.resolve(E.left(storeClosed))
        : E.isLeft(checked)
          ? Promise.resolve(checked)
          : call(checked.right)();
  const { scanBytes, fingerprint, notUtf8, provisionalFrom } = calls;
  return {
    append: (stream, expected, events, options, signal) =>
      guard(withSignal(checkAppend(stream, expected, events, options), signal), (given) =>
        fingerprint === undefined && given.options?.history !== undefined
          ? () => Promise.resolve(NO_FINGERPRINTS)
          : calls.append(given.stream, given.expected, given.events, given.options, given.signal),
      ),
    readStream: (...given) =>
      guard(ofStream(...given), ({ stream, range }) => calls.readStream(stream, range)),
    readAll: (range) => guard(checkLogRange(range), calls.readAll),
    scan: (range) => guard(checkLogRange(range), calls.scan),
    scanStream: (...given) =>
      guard(ofStream(...given), ({ stream, range: { limit, knownAt } }) =>
        calls.scanStream(stream, { limit, knownAt }),
      ),
    ...(scanBytes !== undefined && { scanBytes: (range) => guard(checkBytesRange(range), scanBytes) }),
    ...(fingerprint !== undefined && {
      fingerprint: (position) =>
        guard(position === undefined ? E.right(undefined) : checkLogPosition(position), fingerprint),
    }),
    ...(notUtf8 !== undefined && {
      notUtf8: (position) => guard(checkLogPosition(position), notUtf8),
    }),
    ...(provisionalFrom !== undefined && {
      provisionalFrom: () => guard(E.right(undefined), provisionalFrom),
    }),
  };
};
