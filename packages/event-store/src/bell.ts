/**
 * Wakes those who wait for the next append. Whoever waits says which ring it heard last, so that one between its last
 * look and its waiting is not slept through.
 */
export interface Bell {
  /** How often it rang so far. */
  readonly rings: () => number;
  readonly ring: () => void;
  /** Resolves as soon as it rang more often than that, or the signal aborts. */
  readonly rungSince: (rings: number, signal?: AbortSignal) => Promise<void>;
}

/** A bell that nobody rang yet. `listened` hears how many wait, whenever that changes: a store polls for them alone. */
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
