import { type Bell, pause } from '@pavadonis/event-store';
import { kindOf } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { BackgroundError } from '../background-error';
import type { FileUnavailable, Interruption } from '../interruption';
import { longerOf, type HistoryLost } from '../read-models/history-lost';
import { onceMore, retryWhileUnavailable } from '../retry';
import { delivering, type DeliveringOptions } from './deliver';
import { type Lanes, lanes } from './lanes';
import { receive, type FollowedStore } from './receive';
import { slots } from './slots';
import type { ReactionStatus, ReactionStopped } from './status';

// so many events of a reaction stand in memory; the log is read on once some are over
const ROOM = 1000;

/** A reaction, and all that it runs on. */
export interface RunningOptions extends Omit<DeliveringOptions, 'insist' | 'store'> {
  readonly store: FollowedStore;
  readonly atOnce: number;
  readonly pauseMs: (failures: number) => number;
  /** Rings whenever the condition of a reaction changes. */
  readonly bell: Bell;
}

/** A reaction that runs. */
export interface RunningReaction {
  readonly status: () => ReactionStatus;
  /** Notes that it is not its turn, or why it has none. */
  readonly noteKeptOut: (cause: FileUnavailable, attempts: number) => void;
  /** Follows the store, and hands over, until the signal aborts. */
  readonly run: () => Promise<void>;
  readonly lanes: Lanes;
  /** Notes that an event is parked no more. */
  readonly noteUnparked: () => void;
}

type Condition =
  | { readonly _tag: 'Following' | 'StandingBy' }
  | { readonly _tag: 'Interrupted'; readonly cause: Interruption; readonly attempts: number }
  | { readonly _tag: 'Stopped'; readonly why: ReactionStopped };

/** Makes the run of one reaction. */
export const runningReaction = (options: RunningOptions): RunningReaction => {
  const { name, file, store, signal, pauseMs, atOnce, bell, onError } = options;
  let condition: Condition = { _tag: 'StandingBy' };
  let parked = 0;
  let looked = 0;
  let lost: HistoryLost | undefined;
  const stopping = new AbortController();
  const until = AbortSignal.any([signal, stopping.signal]);

  const become = (next: Condition): void => {
    if (condition._tag !== 'Stopped') condition = next;
    bell.ring();
  };
  const tell = (error: BackgroundError['error'], attempts: number, isRetried: boolean): void =>
    onError({ during: 'following', names: [name], error, attempts, isRetried });
  const interrupt = (cause: Interruption, attempts: number): void => {
    become({ _tag: 'Interrupted', cause, attempts });
    tell(cause, attempts, true);
  };
  const stop = (why: ReactionStopped): void => {
    if (condition._tag !== 'Stopped') tell(why, 1, false);
    become({ _tag: 'Stopped', why });
    stopping.abort();
  };

  const insist = async <X extends { readonly _tag: string }, A>(
    task: TaskEither<X, A>,
  ): Promise<E.Either<Exclude<X, Interruption>, A> | undefined> => {
    // what came to its end while they are closed is noted still
    if (until.aborted) return onceMore(task);
    let failures = 0;
    const hasFailed = (): boolean => failures > 0;
    const outcome = await retryWhileUnavailable(task, {
      signal: until,
      pauseMs,
      isOver: () => false,
      onInterruption: (cause, attempts) => {
        failures = attempts;
        interrupt(cause, attempts);
      },
    });
    if (hasFailed() && outcome !== undefined) become({ _tag: 'Following' });
    return outcome;
  };

  const onBroken = (thrown: unknown): void =>
    stop({ _tag: 'BrokenCallback', callback: 'store', cause: kindOf(thrown) });

  const mine = lanes({
    deliver: delivering({ ...options, insist, signal: until }),
    slots: slots(atOnce),
    pauseMs,
    signal: until,
    onOver: (isParked) => {
      if (isParked) parked += 1;
      bell.ring();
    },
    onBroken,
  });

  const follow = (): Promise<ReactionStopped | undefined> =>
    receive({
      ...options,
      store,
      signal: until,
      insist,
      away: async (cause, attempts) => {
        interrupt(cause, attempts);
        await pause(pauseMs(attempts), until);
      },
      onFound: (waiting, isParked) => {
        parked = isParked;
        for (const each of waiting) mine.add(each);
      },
      onReceived: (events, position) => {
        for (const each of events) mine.add(each);
        looked = position;
        become({ _tag: 'Following' });
      },
      onPutBack: async (known, stands) => {
        const found: HistoryLost = { _tag: 'HistoryLost', known, stands };
        lost = longerOf(lost, found);
        tell(found, 1, true);
        mine.clear();
        await mine.idle();
        const kept = await insist(file.find(name));
        if (kept === undefined || E.isLeft(kept) || kept.right === undefined) return;
        for (const each of kept.right.waiting) mine.add(each);
      },
      room: async () => {
        while (mine.size() >= ROOM && !until.aborted) {
          const rings = bell.rings();
          if (mine.size() < ROOM) return;
          await bell.rungSince(rings, until);
        }
      },
    });

  return {
    lanes: mine,
    noteUnparked: () => {
      parked -= 1;
      bell.ring();
    },
    status: () => {
      const first = mine.first();
      return {
        ...condition,
        doneUpTo: first === undefined ? looked : Math.min(first - 1, looked),
        waiting: mine.size(),
        parked,
        ...(lost && { lost }),
      };
    },
    noteKeptOut: (cause, attempts) => {
      if (cause.reason === 'busy') become({ _tag: 'StandingBy' });
      else interrupt(cause, attempts);
    },
    run: async () => {
      become({ _tag: 'Following' });
      try {
        const refused = await follow();
        if (refused !== undefined) stop(refused);
      } catch (thrown) {
        onBroken(thrown);
      }
      await mine.idle();
    },
  };
};
