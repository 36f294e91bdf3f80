interface Waiting {
  readonly calls: Set<() => void>;
  readonly release: () => void;
}

const bySignal = new WeakMap<AbortSignal, Waiting>();

const begin = (signal: AbortSignal): Waiting => {
  const calls = new Set<() => void>();
  const abort = (): void => {
    release();
    for (const call of [...calls]) call();
  };
  const release = (): void => {
    signal.removeEventListener('abort', abort);
    bySignal.delete(signal);
  };
  signal.addEventListener('abort', abort);
  const waiting = { calls, release };
  bySignal.set(signal, waiting);
  return waiting;
};

/**
 * Calls back once a signal aborts, unless the returned function is called first. One that has aborted before calls nothing.
 *
 * However many wait for one signal, such as that of a host which shuts down, it has a single listener: Node warns of more than
 * ten.
 */
export const onAbort = (signal: AbortSignal, call: () => void): (() => void) => {
  const waiting = bySignal.get(signal) ?? begin(signal);
  // two who wait may give the same function
  const mine = (): void => call();
  waiting.calls.add(mine);
  return () => {
    if (waiting.calls.delete(mine) && waiting.calls.size === 0) waiting.release();
  };
};
