import { type FollowedPage, pause, type StoreUnavailable } from '@pavadonis/event-store';
import { kindOf } from '@pavadonis/projection';
import * as E from 'fp-ts/Either';
import { setImmediate } from 'node:timers/promises';
import { type Taking, toldFollow } from '../channels/told-follow';
import type { FileUnavailable } from '../interruption';
import { keeper } from './keeper';
import { type LiveModel, namesOf, runningOf } from './model';
import { lifeCycle, type Surroundings } from './life-cycle';
import { replayedLog } from './replaying';
import { replayer, type ReplayerOptions } from './replayer';
import type { StopReason } from './stop-reason';
import { striding } from './striding';

/** The read models that are following a store. */
export interface Follower {
  /** Stops following, and persists the rows once more. */
  readonly close: () => Promise<E.Either<FileUnavailable, void>>;
  /** Stops all that still follow. */
  readonly giveUp: (why: StopReason) => void;
  /** Compares all rows with the store again, which may have been put back. */
  readonly compareAgain: () => void;
}

// at this size a promise for each page costs nothing, and a host's other work waits some milliseconds at most
const PAGE = 500;

/** The surroundings, with a signal that aborts when all rows are to be compared with the store again. */
interface Around extends Surroundings {
  readonly comparing: () => AbortSignal;
  readonly replayer: ReturnType<typeof replayer>;
  readonly stride: ReturnType<typeof striding>['stride'];
  /** Whether the log is taken faster in another way than in pages. */
  readonly isReplayable: boolean;
}

/** How following ended. */
interface Followed {
  /** How many failures there were in a row. */
  readonly failures: number;
  /** Whether a page told that there is more, which is taken faster in another way. */
  readonly hasMore: boolean;
}

/** Groups read models by position. Usually they form one group, since the file persists them together. */
const byPosition = (models: readonly LiveModel[]): readonly (readonly LiveModel[])[] => {
  const groups = new Map<number, LiveModel[]>();
  for (const model of models) {
    const { position } = model.rows().checkpoint();
    const group = groups.get(position);
    if (group === undefined) groups.set(position, [model]);
    else group.push(model);
  }
  return [...groups.values()];
};

const takingBy = (models: readonly LiveModel[], { events, position, caughtUp }: FollowedPage): Taking => ({
  by: 'read-models',
  names: namesOf(models),
  events: events.length,
  position,
  caughtUp,
});

/** Whether a page begins where rows end in the very log that they know, as far as its fingerprints tell. */
const isContinued = (models: readonly LiveModel[], { fingerprints }: FollowedPage): boolean =>
  models.every((model) => {
    const { hash } = model.rows().checkpoint();
    return fingerprints === undefined || hash === undefined || hash === fingerprints.before.hash;
  });

/**
 * Follows the store with read models that stand at one position.
 *
 * Each event is read and decoded once for all of them. It ends when all have stopped, the signal aborts, or, after a
 * pause, when the store is away. One that stops leaves the others to go on.
 */
const followTogether = async (
  models: readonly LiveModel[],
  around: Around,
  { failures: failuresBefore, comparing }: { readonly failures: number; readonly comparing: AbortSignal },
): Promise<Followed> => {
  const { store, signal } = around;
  const { takePage, leavePutBack, interrupt, pausing, stopAll } = lifeCycle(around);
  let failures = failuresBefore;
  let together = runningOf(models);
  const ended = (hasMore = false): Followed => ({ failures, hasMore });
  const waitFor = async (cause: StoreUnavailable): Promise<Followed> => {
    failures += 1;
    interrupt(together, cause, failures);
    await pause(pausing(together)(failures), signal);
    return ended();
  };
  const after = together[0]?.rows().checkpoint().position ?? 0;
  const until = AbortSignal.any([signal, comparing]);
  // a store may wait for an abort that is over
  if (signal.aborted || comparing.aborted) return ended();
  for await (const page of store.follow({ after, limit: PAGE, signal: until })) {
    if (E.isLeft(page)) {
      if (page.left._tag === 'StoreUnavailable') return waitFor(page.left);
      await stopAll(together, page.left);
      return ended();
    }
    if (!isContinued(together, page.right)) {
      await leavePutBack(together);
      return ended();
    }
    const { right } = page;
    const taken = await toldFollow(
      () => takingBy(together, right),
      () => takePage(together, right),
    );
    if (E.isLeft(taken)) return waitFor(taken.left);
    if (!taken.right) {
      await leavePutBack(together);
      return ended();
    }
    failures = 0;
    together = runningOf(together);
    if (together.length === 0 || until.aborted) return ended();
    if (page.right.caughtUp) continue;
    // a local store never makes it wait, and the host has other work
    await setImmediate();
    if (around.isReplayable) return ended(true);
  }
  return ended();
};

/**
 * Follows with read models until all have stopped or the signal aborts. Before it begins, and again after every interruption,
 * their rows are compared with the store, which may have been put back meanwhile.
 */
const followOn = async (models: readonly LiveModel[], around: Around): Promise<void> => {
  const { leaveOtherHistory, open } = lifeCycle(around);
  const { isFaster, replay } = around.replayer;
  let failures = 0;
  let hasMore = false;
  let together = runningOf(models);
  while (together.length > 0 && !around.signal.aborted) {
    // taken before, so that whoever asks for a comparison while there is one gets another
    const comparing = around.comparing();
    const read = together.filter((model) => model.isOpen());
    await Promise.all(read.map((model) => leaveOtherHistory(model, failures)));
    const [group = [], ...others] = byPosition(runningOf(together));
    if (others.length > 0) {
      await Promise.all([group, ...others].map((each) => orGiveUp(each, around, followOn(each, around))));
      return;
    }
    const unread = group.filter((model) => !model.isOpen());
    if (await isFaster(group)) failures = await replay(group, failures);
    else if (unread.length > 0) await open(unread);
    else {
      if (hasMore) await around.stride(group);
      ({ failures, hasMore } = await followTogether(group, around, { failures, comparing }));
    }
    together = runningOf(group);
  }
};

// a store of the host's own that throws, although none should, ends nothing but what follows it
const orGiveUp = async (
  models: readonly LiveModel[],
  around: Surroundings,
  work: Promise<void>,
): Promise<void> => {
  try {
    await work;
  } catch (thrown) {
    lifeCycle(around).giveUp(models, { _tag: 'BrokenCallback', callback: 'store', cause: kindOf(thrown) });
  }
};

/** Follows a store with read models until they are closed. */
export const follow = (
  models: readonly LiveModel[],
  surroundings: Omit<Surroundings, 'signal' | 'keeper' | 'stop'> & Pick<ReplayerOptions, 'isKept'>,
): Follower => {
  const closing = new AbortController();
  let comparing = new AbortController();
  const { file, pauseMs, clock, onChange, onError } = surroundings;
  const stop = (model: LiveModel, why: StopReason): void => {
    const isFirst = model.stopReason() === undefined;
    model.happen({ _tag: 'GivenUp', at: clock(), why });
    onChange();
    if (isFirst && why._tag !== 'ReadModelsClosed')
      onError({ during: 'following', names: namesOf([model]), error: why, attempts: 1, isRetried: false });
  };
  const kept = keeper({
    file,
    pauseMs,
    signal: closing.signal,
    stop,
    onError,
    onComplete: (model) => {
      model.goLive(clock());
      onChange();
    },
  });
  const { signal } = closing;
  const within: Surroundings = { ...surroundings, keeper: kept, stop, signal };
  const steps = lifeCycle(within);
  const { open, giveUp, close } = steps;
  const { store, history, isKept, onInterruption } = surroundings;
  const log = replayedLog(store, history);
  const replaying = replayer({
    ...steps,
    log,
    store,
    file,
    keeper: kept,
    isKept,
    signal,
    clock,
    onChange,
    onInterruption,
    onError,
  });
  const { stride } = striding({ ...steps, log, keeper: kept, signal, clock, onChange });
  const around: Around = {
    ...within,
    comparing: () => comparing.signal,
    replayer: replaying,
    stride,
    isReplayable: log !== undefined,
  };
  const openAndFollow = async (): Promise<void> => {
    await open(models, replaying.isFasterThanReading);
    await followOn(models, around);
  };
  const done = orGiveUp(models, around, openAndFollow());
  return {
    giveUp: (why) => giveUp(runningOf(models), why),
    compareAgain: () => {
      const before = comparing;
      comparing = new AbortController();
      for (const model of models) model.noteCompared(false);
      before.abort();
    },
    close: async () => {
      closing.abort();
      await done;
      return close(models);
    },
  };
};
