import { type Instant, instant } from '@pavadonis/domain';
import { setTimeout } from 'node:timers/promises';

/** The world outside a casework: the clock, chance, and time that passes. */
export interface Environment {
  /** The moment at which something is recorded. */
  readonly now: () => Instant;
  /** A number from 0 on and below 1, for pauses of different lengths. */
  readonly random: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** The system's own clock, chance and time. */
export const systemEnvironment: Environment = {
  now: () => instant(new Date().toISOString()),
  random: Math.random,
  wait: (milliseconds) => setTimeout(milliseconds),
};
