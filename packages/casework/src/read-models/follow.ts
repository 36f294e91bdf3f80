import { pause } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { setImmediate } from 'node:timers/promises';
import type { FileUnavailable } from '../interruption';
import { type LiveModel, runningOf } from './model';
import { steps, type Surroundings } from './steps';

/** The read models that are following a store. */
export interface Follower {
  /** Stops following, and persists the rows once more. */
  readonly close: () => Promise<E.Either<FileUnavailable, void>>;
}

// at this size a promise for each page costs nothing, and a host's other work waits some milliseconds at most
const PAGE = 500;

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

/**
 * Follows the store with read models that stand at one position, so that each event is read and decoded once for all.
 *
 * It ends when all have stopped or the signal aborts. If one stops, the others continue.
 */
const followTogether = async (models: readonly LiveModel[], around: Surroundings): Promise<void> => {
  const { store, signal, pauseMs } = around;
  const { takePage, interrupt, stopAll } = steps(around);
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
        await pause(pauseMs(failures), signal);
        break;
      }
      failures = 0;
      await takePage(together, page.right);
      together = runningOf(together);
      if (isOver()) return;
      // a local store never waits, and the host has other work
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
  const { leaveOtherHistory, close } = steps(around);
  const followAll = async (): Promise<void> => {
    await Promise.all(models.map(leaveOtherHistory));
    await Promise.all(byPosition(models).map((together) => followTogether(together, around)));
  };
  const done = followAll();
  return {
    close: async () => {
      closing.abort();
      await done;
      return close(models);
    },
  };
};
