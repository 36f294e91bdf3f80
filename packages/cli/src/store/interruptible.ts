import { history, type HistoryError, type EventStore, type StoreHistory } from '@pavadonis/event-store';
import type { History } from '@pavadonis/projection';
import * as TE from 'fp-ts/TaskEither';
import type { Interrupted } from '../failure';

const INTERRUPTED: Interrupted = { _tag: 'Interrupted' };

/** Ends a task before it begins where a signal has aborted. */
export const unlessInterrupted =
  (signal: AbortSignal) =>
  <X, A>(task: TE.TaskEither<X, A>): TE.TaskEither<X | Interrupted, A> =>
  () =>
    (signal.aborted ? TE.left(INTERRUPTED) : task)();

/** Reads a store decoded; every read fails once the signal has aborted. */
export const interruptibleHistory = (
  store: EventStore,
  signal: AbortSignal,
): History<HistoryError | Interrupted> & Pick<StoreHistory, 'recorded'> => {
  const unless = unlessInterrupted(signal);
  const log = history(store);
  const { windows } = log;
  return {
    ...log,
    page: (range) => unless(log.page(range)),
    windows: windows && ((...asked) => unless(windows(...asked))),
    stream: (stream, range) => unless(log.stream(stream, range)),
  };
};
