import { setTimeout } from 'node:timers/promises';

const FIRST_MS = 50;
const LONGEST_MS = 5000;

/** How long to pause after so many failures in a row, from 1 on: in milliseconds, twice as long each time, 5 s at most. */
export const growing = (failures: number): number => Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS);

/** Lets so many milliseconds pass, or fewer if the signal aborts. */
export const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
