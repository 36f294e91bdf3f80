import type { CivilDate, Segment, Timeline } from '@pavadonis/domain';
import type { AddSegment } from './column';
import { BEFORE_ALL, dayNumber, daysInOrder, NO_END } from './days';

// the days on which the values of a timeline begin: one list for all, which are added one after the other
const begins: number[] = [];

const firstDay = ({ from }: Segment<unknown>): number => dayNumber(from);

/**
 * Adds a segment for each value of a timeline while it holds, and one for the time before the first. `valueOf` makes the value
 * that reports tell apart, and `beginOf` the number of the day from which on a value holds, which is by default its own.
 */
export const addTimeline = <A, Value>(
  timeline: Timeline<A>,
  valueOf: (value: A | undefined) => Value,
  add: AddSegment<Value>,
  beginOf: (segment: Segment<A>) => number = firstDay,
): void => {
  const { length } = timeline;
  begins[length] = NO_END;
  // of several that began by a day the last in the list holds
  for (let i = length - 1; i >= 0; i -= 1) {
    const segment = timeline[i];
    begins[i] = Math.min(segment === undefined ? NO_END : beginOf(segment), begins[i + 1] ?? NO_END);
  }
  add(BEFORE_ALL, begins[0] ?? NO_END, valueOf(undefined));
  for (let i = 0; i < length; i += 1) {
    const [from = NO_END, to = NO_END] = [begins[i], begins[i + 1]];
    if (from < to) add(from, to, valueOf(timeline[i]?.value));
  }
};

/**
 * Adds a segment for each value of something that changes on some days alone, such as the answer that a row gives on a day, and
 * one for the time before them, which is `undefined`. The days need no order, and it need not change on all of them.
 */
export const addSteps = <Value>(
  days: readonly CivilDate[],
  valueOn: (day: CivilDate) => Value | undefined,
  add: AddSegment<Value | undefined>,
): void => {
  let from = BEFORE_ALL;
  let value: Value | undefined;
  for (const day of daysInOrder(days)) {
    const next = valueOn(day);
    if (next === value) continue;
    const to = dayNumber(day);
    add(from, to, value);
    from = to;
    value = next;
  }
  add(from, NO_END, value);
};

/** Adds a segment for a value that never changes. */
export const addAlways = <Value>(value: Value, add: AddSegment<Value>): void => {
  add(BEFORE_ALL, NO_END, value);
};
