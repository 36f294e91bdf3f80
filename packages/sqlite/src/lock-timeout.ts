import { setTimeout } from 'node:timers/promises';
import { reasonOf } from './driver-error';

/** Default time to wait for a lock held by another process, in milliseconds. */
export const LOCK_TIMEOUT_MS = 5000;

// a file that many write to is free for moments only, and a process that sleeps long meets none of them
const LONGEST_PAUSE_MS = 8;

/** The moment on Node's clock that is so many milliseconds from now. */
export const deadlineIn = (milliseconds: number): number => performance.now() + milliseconds;

/** Makes growing pauses, in milliseconds, for whoever asks again whether a file is free. */
export const lockPauses = () => {
  let pause = 1;
  return {
    next: (): number => {
      // writers that were refused together should not come back together
      const now = pause * (0.5 + Math.random());
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
      return now;
    },
    /** Begins anew with the shortest pause. */
    reset: (): void => {
      pause = 1;
    },
  };
};

/**
 * Does a piece of work, and again after growing pauses while another process holds the file, until the deadline or until the
 * signal aborts. The first attempt is made at once and in any case, and no pause blocks the thread. Only for work that has done
 * nothing when it throws that the file is busy.
 */
// its work is synchronous and throws, so the retry of tasks in `event-store`, above this package, is no help
export const retryWhileBusy = async <A>(
  deadline: number,
  work: () => A,
  signal?: AbortSignal,
): Promise<A> => {
  const pauses = lockPauses();
  for (;;) {
    try {
      return work();
    } catch (thrown) {
      const isOver = performance.now() >= deadline || signal?.aborted === true;
      if (isOver || reasonOf(thrown) !== 'busy') throw thrown;
    }
    await setTimeout(pauses.next());
  }
};
