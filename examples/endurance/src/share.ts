import type { Planted } from './planted';

/** A recorder's share of the invented commands, the files that it works on, and how. */
export interface Share {
  readonly path: string;
  /** The file of rows; without one, none are kept. */
  readonly rows?: string;
  /** Its first command, and how many on the next one is. */
  readonly first: number;
  readonly step: number;
  /** The number of all commands. */
  readonly commands: number;
  readonly persons: number;
  /** How often it tries what fails, from opening the store to the last command. */
  readonly attempts: number;
  /** How long it pauses after each answer; not at all by default. */
  readonly pauseMs?: number;
  readonly lockTimeoutMs?: number;
  readonly durability?: 'full' | 'normal';
  /** The seed of a clock that jumps; without one the clock is the system's. */
  readonly clock?: number;
  readonly planted?: Planted | undefined;
}
