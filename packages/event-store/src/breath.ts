import { setImmediate } from 'node:timers/promises';

// long beside what an append takes, and short for whoever waits for a timer
const TURN_MS = 10;

/**
 * Makes a pause for a host that awaits one call after another. SQLite is done at once, so timers and signals would wait until
 * the last of them. Returns nothing as long as the last turn of the event loop was begun a moment ago.
 */
export const breather = (): (() => Promise<void> | undefined) => {
  let since = performance.now();
  const begun = (): void => {
    since = performance.now();
  };
  return () => (performance.now() - since < TURN_MS ? undefined : setImmediate().then(begun));
};
