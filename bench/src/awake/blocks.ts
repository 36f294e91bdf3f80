import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { watchCollections } from './collections';
import type { Span } from './timed-driver';

/** The longest block of the event loop, in milliseconds. */
export interface Block {
  /** How long nothing else could be done. */
  readonly whole: number;
  /** The part of it in which garbage was collected. */
  readonly collecting: number;
  /** The longest statement of SQLite in it. */
  readonly statement: number;
  /** The rest of it: work that could have been cut in pieces. */
  readonly own: number;
}

// what the kernel knows of the main thread; the first number is the nanoseconds that it ran
const OF_THREAD = `/proc/self/task/${String(process.pid)}/schedstat`;

/**
 * Returns the milliseconds that the thread ran so far, since a busy machine makes every block longer. Where the system does not
 * tell, they are those of the clock.
 */
const ran = (): number => {
  try {
    return Number(readFileSync(OF_THREAD, 'latin1').split(' ', 1)[0]) / 1e6;
  } catch {
    return performance.now();
  }
};

const NONE: Block = { whole: 0, collecting: 0, statement: 0, own: 0 };

const length = ({ from, to }: Span): number => to - from;

const within = (span: Span, block: Span): number =>
  Math.max(0, Math.min(span.to, block.to) - Math.max(span.from, block.from));

/** A block of the event loop, and how long the thread ran in it. */
interface Ran extends Span {
  readonly ran: number;
}

const measured = (block: Ran, collections: readonly Span[], statements: readonly Span[]): Block => {
  const collecting = collections.reduce((sum, each) => sum + within(each, block), 0);
  const statement = Math.max(0, ...statements.map((each) => within(each, block)));
  const whole = length(block);
  return {
    whole,
    collecting,
    statement,
    own: Math.min(block.ran, Math.max(0, whole - collecting - statement)),
  };
};

/** Does some work, and returns the block of which most could have been cut in pieces. */
export const longestBlock = async (
  work: () => Promise<void>,
  statements: () => readonly Span[],
): Promise<Block> => {
  const collections = await watchCollections();
  const blocks: Ran[] = [];
  let last = performance.now();
  let lastRan = ran();
  let isOver = false;
  const turn = (): void => {
    const now = performance.now();
    const nowRan = ran();
    if (now - last > 10) blocks.push({ from: last, to: now, ran: nowRan - lastRan });
    [last, lastRan] = [now, nowRan];
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  isOver = true;
  // the last block ends here, and the observer is told of collections later
  await setTimeout(50);
  const collected = await collections();
  let longest = NONE;
  // of hundreds of thousands of blocks and statements, few have to be compared: own work is no more than the thread ran
  for (const block of blocks.toSorted((a, b) => b.ran - a.ran)) {
    if (block.ran <= longest.own) break;
    const found = measured(block, collected, statements());
    if (found.own > longest.own) longest = found;
  }
  return longest;
};
