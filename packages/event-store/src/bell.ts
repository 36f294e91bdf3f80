/**
 * Wakes followers that wait for the next append. A follower names the ring that it heard last, so it misses none between its
 * last look and its waiting.
 */
export interface Bell {
  /** How often it rang so far. */
  readonly rings: () => number;
  /** Wakes every follower that waits. Call it once an append is stored. */
  readonly ring: () => void;
  /** Resolves once it has rung more often than that, or the signal aborts. */
  readonly rungSince: (rings: number, signal?: AbortSignal) => Promise<void>;
}

/** Makes a bell. `listened` is called with the number of waiting followers whenever it changes: a store polls only for them. */
export const bell = (listened: (waiting: number) => void = () => undefined): Bell => {
  let count = 0;
  const waiting = new Set<() => void>();
  return {
    rings: () => count,
    ring: () => {
      count += 1;
      for (const wake of [...waiting]) wake();
    },
    rungSince: (rings, signal) =>
      new Promise((resolve) => {
        if (count > rings || signal?.aborted === true) {
          resolve();
          return;
        }
        const wake = (): void => {
          waiting.delete(wake);
          signal?.removeEventListener('abort', wake);
          listened(waiting.size);
          resolve();
        };
        waiting.add(wake);
        signal?.addEventListener('abort', wake);
        listened(waiting.size);
      }),
  };
};
