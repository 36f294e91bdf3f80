/** The wait of commands for a store that is busy, which those that stand behind each other share. */
export interface BusyWait {
  /**
   * Returns the signal that ends the wait of an append, of a command that was sent at that moment. One that was sent before
   * another met the busy store has waited with it, and waits only for the rest of the same time.
   */
  readonly signalFor: (sentAt: number, signal: AbortSignal | undefined) => AbortSignal | undefined;
  /** Notes that a command, sent at that moment, was answered that the store is busy. */
  readonly noteBusy: (sentAt: number) => void;
}

/** Makes the wait that commands share. Moments are those of `performance.now()`. */
export const busyWait = (): BusyWait => {
  let busyUntil = -Infinity;
  let waitedMs = 0;
  return {
    signalFor: (sentAt, signal) => {
      if (sentAt >= busyUntil) return signal;
      const rest = AbortSignal.timeout(Math.ceil(Math.max(0, sentAt + waitedMs - performance.now())));
      return signal === undefined ? rest : AbortSignal.any([signal, rest]);
    },
    noteBusy: (sentAt) => {
      busyUntil = performance.now();
      waitedMs = busyUntil - sentAt;
    },
  };
};
