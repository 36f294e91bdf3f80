import { storeClosed, type StoreClosed, type StoreUnavailable } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { setTimeout } from 'node:timers/promises';
import { faultOf } from './fault';

/** How long the server is waited for, and how often it is asked. */
export interface Patience {
  /** How long one attempt may go without an answer, in milliseconds. */
  readonly deadlineMs: number;
  /** How many attempts are made before a passing fault is told, at least 1. */
  readonly attempts: number;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2000;

/** Waits before the next attempt: twice as long each time, and never as long as others. Ends early when the signal aborts. */
export const pause = async (failures: number, signal: AbortSignal): Promise<void> => {
  const ms = Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2);
  await setTimeout(ms, undefined, { signal }).catch(() => undefined);
};

/** Asks again while the fault is a passing one. What is asked must be the same each time, and bear being done twice. */
export const patiently = async <A>(
  attempt: () => Promise<A>,
  { attempts }: Patience,
  closing: AbortSignal,
): Promise<E.Either<StoreClosed | StoreUnavailable, A>> => {
  const isOver = (): boolean => closing.aborted;
  for (let made = 1; !isOver(); made++)
    try {
      return E.right(await attempt());
    } catch (thrown) {
      const { passing, error } = faultOf(thrown);
      if (isOver()) break;
      if (!passing || made >= attempts) return E.left(error);
      await pause(made, closing);
    }
  return E.left(storeClosed);
};
