import type { Instant } from '@pavadonis/domain';
import { setTimeout } from 'node:timers/promises';

/** The clock, chance and passing time of a casework, which a test can replace. */
export interface Environment {
  /** Returns the present moment, for the time of recording. */
  readonly now: () => Instant;
  /** Returns a number from 0 on and below 1, for pauses of different lengths. */
  readonly random: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

// the same text for all commands of one millisecond, which is written and tested once
const systemClock = (): (() => Instant) => {
  let last = NaN;
  let written = '';
  return () => {
    const now = Date.now();
    if (now !== last) [last, written] = [now, new Date(now).toISOString()];
    // whatever a clock returns is checked where it is called
    return written as Instant;
  };
};

/** The system's own clock, chance and time. */
export const systemEnvironment: Environment = {
  now: systemClock(),
  random: Math.random,
  wait: (milliseconds) => setTimeout(milliseconds),
};
