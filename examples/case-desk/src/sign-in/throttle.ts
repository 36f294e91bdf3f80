/** Slows wrong sign-ins by a key, such as an address: after so many within a quarter of an hour, each is waited for longer. */
export interface Throttle {
  /** Returns the milliseconds for which a key has to wait, 0 if it may try now. */
  readonly wait: (key: string, now: number) => number;
  /** Notes that a try of a key was wrong. */
  readonly wrong: (key: string, now: number) => void;
  /** Forgets the wrong tries of a key, after a right one. */
  readonly right: (key: string) => void;
}

interface Tries {
  readonly count: number;
  readonly last: number;
}

const SECOND = 1000;
const LONGEST = 15 * 60 * SECOND;
/** The greatest number of keys that are remembered; of more the oldest is forgotten. */
const MOST = 10_000;

/** Makes a throttle that remembers nothing yet, and lets a key try so many times before the first wait. Its memory is bounded. */
export const openThrottle = (free: number): Throttle => {
  const tries = new Map<string, Tries>();
  const pauseAfter = (count: number): number =>
    count < free ? 0 : Math.min(LONGEST, SECOND * 2 ** Math.min(count - free, 20));
  const held = (key: string, now: number): Tries | undefined => {
    const found = tries.get(key);
    return found === undefined || now - found.last >= LONGEST ? undefined : found;
  };
  return {
    wait: (key, now) => {
      const found = held(key, now);
      return found === undefined ? 0 : Math.max(0, found.last + pauseAfter(found.count) - now);
    },
    wrong: (key, now) => {
      const count = (held(key, now)?.count ?? 0) + 1;
      tries.delete(key);
      tries.set(key, { count, last: now });
      const [oldest] = tries.keys();
      if (tries.size > MOST && oldest !== undefined) tries.delete(oldest);
    },
    right: (key) => {
      tries.delete(key);
    },
  };
};
