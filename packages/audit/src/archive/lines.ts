import type { LeafEvent } from '../tree/leaf';
import { eventIn } from './event-line';

const NEWLINE = 0x0a;

/** A line of a file of events: its event, or nothing where it holds none. */
export interface EventLine {
  /** The number of the line, from 1 on. */
  readonly line: number;
  readonly event: LeafEvent | undefined;
}

/** Yields the lines of a file. A line without a newline at its end holds no event. */
export function* linesIn(content: Buffer): Generator<EventLine> {
  let from = 0;
  for (let line = 1; from < content.length; line += 1) {
    const end = content.indexOf(NEWLINE, from);
    yield { line, event: end < 0 ? undefined : eventIn(content.subarray(from, end)) };
    if (end < 0) return;
    from = end + 1;
  }
}
