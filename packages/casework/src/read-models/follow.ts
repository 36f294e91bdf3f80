import { kindOf, pause } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { setImmediate } from 'node:timers/promises';
import type { FileUnavailable } from '../interruption';
import { type LiveModel, runningOf } from './model';
import { steps, type Surroundings } from './steps';
import type { StopReason } from './stop-reason';

/** Read models that are following. */
export interface Follower {
  /** Stops following, and persists the rows once more. */
  readonly close: () => Promise<E.Either<FileUnavailable, void>>;
  /** Stops all that still follow. */
  readonly giveUp: (why: StopReason) => void;
}

// a promise for each page costs nothing then, and a host's other work waits some milliseconds at most
const PAGE = 500;

/** Groups read models by position. Mostly all are in one group, since the file persists them together. */
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

/**
 * Follows the store with read models that stand at one position, so that each event is read and decoded once for all of them,
 * until all have stopped or the signal aborts. One that stops leaves the others to go on.
 */
const followTogether = async (models: readonly LiveModel[], around: Surroundings): Promise<void> => {
  const { store, signal } = around;
  const { takePage, interrupt, pauseFor, stopAll } = steps(around);
  let failures = 0;
  let together = runningOf(models);
  const isOver = (): boolean => together.length === 0 || signal.aborted;
  while (!isOver()) {
    const after = together[0]?.rows().checkpoint().position ?? 0;
    for await (const page of store.follow({ after, limit: PAGE, signal })) {
      if (E.isLeft(page)) {
        if (page.left._tag !== 'StoreUnavailable') return stopAll(together, page.left);
        failures += 1;
        interrupt(together, page.left, failures);
        await pause(pauseFor(together)(failures), signal);
        together = runningOf(together);
        break;
      }
      failures = 0;
      await takePage(together, page.right);
      together = runningOf(together);
      if (isOver()) return;
      // a local store never makes it wait, and the host has other work
      if (!page.right.caughtUp) await setImmediate();
    }
  }
};

/** Follows a store with read models until they are closed. */
export const follow = (
  models: readonly LiveModel[],
  surroundings: Omit<Surroundings, 'signal'>,
): Follower => {
  const closing = new AbortController();
  const around = { ...surroundings, signal: closing.signal };
  const { leaveOtherHistory, giveUp, close } = steps(around);
  // a store of the host's own that throws, although none should, ends nothing but what follows it
  const orGiveUp = async (together: readonly LiveModel[], work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (thrown) {
      giveUp(together, { _tag: 'BrokenCallback', callback: 'store', cause: kindOf(thrown) });
    }
  };
  const followAll = async (): Promise<void> => {
    await Promise.all(models.map((model) => orGiveUp([model], leaveOtherHistory(model))));
    await Promise.all(
      byPosition(models).map((together) => orGiveUp(together, followTogether(together, around))),
    );
  };
  const done = followAll();
  return {
    giveUp: (why) => giveUp(runningOf(models), why),
    close: async () => {
      closing.abort();
      await done;
      return close(models);
    },
  };
};
