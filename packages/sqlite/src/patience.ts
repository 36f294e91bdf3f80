import { setTimeout } from 'node:timers/promises';
import { reasonOf } from './driver-error';

/** How long somebody else's work on a file is waited for unless told, in milliseconds. */
export const PATIENCE_MS = 5000;

// a file that many write to is free for moments only, and who sleeps long meets none of them
const LONGEST_PAUSE_MS = 8;

/** The moment on Node's clock at which a wait of so many milliseconds, which begins now, is over. */
export const endOfWait = (patience: number): number => performance.now() + patience;

/**
 * Does a piece of work, and again after growing pauses as long as somebody else holds the file and the wait is not over.
 * It is tried once at least, and at once; no pause holds up the thread. Only for work that has done nothing when it throws
 * that the file is busy.
 */
export const whileBusy = async <A>(end: number, work: () => A): Promise<A> => {
  for (let pause = 1; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return work();
    } catch (thrown) {
      if (reasonOf(thrown) !== 'busy' || performance.now() >= end) throw thrown;
    }
    // writers that were refused together should not come back together
    await setTimeout(pause * (0.5 + Math.random()));
  }
};
