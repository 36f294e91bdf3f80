import { onAbort } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { setImmediate } from 'node:timers/promises';
import type { CallAborted } from '../call-aborted';

/** The patience of one caller: how long the call goes on, and what became of it so far. */
export interface Patience<Recorded = never> {
  readonly signal: AbortSignal | undefined;
  /** Whether the caller waits no longer. */
  readonly isOver: () => boolean;
  /** Notes that the store is asked to append. */
  readonly noteAsked: () => void;
  /** Notes that the store answered, and whether its answer leaves open what it stored. */
  readonly noteAnswered: (leavesOpen: boolean) => void;
  /** Notes the events that were recorded, whatever happens after that. */
  readonly noteRecorded: (recorded: Recorded) => void;
  /** Returns the answer to a caller who waits no longer. */
  readonly end: () => E.Either<CallAborted, Recorded>;
  /** Does work until the signal aborts, and lets go of it then: it may find out by itself that nobody waits. */
  readonly during: <X, A>(
    work: () => Promise<E.Either<X, A>>,
  ) => Promise<E.Either<X | CallAborted, A | Recorded>>;
}

/** Begins the patience of a caller. Without a signal it has no end. */
export const patience = <Recorded = never>(signal: AbortSignal | undefined): Patience<Recorded> => {
  let isAsked = false;
  let isOpen = false;
  let recorded: E.Either<never, Recorded> | undefined;

  const isOver = (): boolean => signal?.aborted === true;

  const end = (): E.Either<CallAborted, Recorded> =>
    recorded ?? E.left({ _tag: 'CallAborted', mayBeRecorded: isAsked || isOpen });

  const until = async <X, A>(
    ending: AbortSignal,
    work: () => Promise<E.Either<X, A>>,
  ): Promise<E.Either<X | CallAborted, A | Recorded>> => {
    if (isOver()) return end();
    let release = (): void => undefined;
    const aborted = new Promise<void>((resolve) => {
      release = onAbort(ending, resolve);
    });
    // a store that can withdraw its append says so in the turn in which the signal aborts
    const ended = aborted.then(() => setImmediate()).then(end);
    const done = work().then((outcome) => (E.isLeft(outcome) && isOver() ? end() : outcome));
    try {
      return await Promise.race([done, ended]);
    } finally {
      release();
    }
  };

  return {
    signal,
    isOver,
    end,
    noteAsked: () => {
      isAsked = true;
    },
    noteAnswered: (leavesOpen) => {
      isAsked = false;
      isOpen ||= leavesOpen;
    },
    noteRecorded: (events) => {
      recorded = E.right(events);
    },
    // most callers give no signal, and wait for nothing but the work
    during: (work) => (signal === undefined ? work() : until(signal, work)),
  };
};
