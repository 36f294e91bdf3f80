import { type Instant, instant } from '@pavadonis/domain';
import { setTimeout } from 'node:timers/promises';

/** What comes from outside of the program: the clock, chance, and time that passes. */
export interface Edge {
  /** The moment at which something is recorded. */
  readonly now: () => Instant;
  /** A number from 0 on and below 1, for pauses of different lengths. */
  readonly random: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** The machine's own clock, chance and time. */
export const machine: Edge = {
  now: () => instant(new Date().toISOString()),
  random: Math.random,
  wait: (milliseconds) => setTimeout(milliseconds),
};
