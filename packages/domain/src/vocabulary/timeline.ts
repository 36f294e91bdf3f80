import type { CivilDate } from './civil-date';
import type { Whole } from './whole';

/** The moment of an event: its day, and its place among the events of that day. */
export interface When {
  /** The day. */
  readonly on: CivilDate;
  /** The place among the events of that day; absent means 0. */
  readonly seq?: Whole;
}

/** Returns whether the first moment is not after the second: by day, then by place in it. */
export const notAfter = (a: When, b: When): boolean =>
  a.on === b.on ? (a.seq ?? 0) <= (b.seq ?? 0) : a.on < b.on;

/** A time that began with one event and, unless it goes on, ended with another. */
export interface Span {
  /** The moment at which it began. */
  readonly from: When;
  /** The moment at which it ended; absent while it goes on. */
  readonly to?: When;
}

/** Returns whether a time had begun and not yet ended at a moment. */
export const isDuring = ({ from, to }: Span, when: When): boolean =>
  notAfter(from, when) && (to === undefined || !notAfter(to, when));

/**
 * A value that holds from a day on, until the next segment of its timeline.
 *
 * `seq` is its place in that day for decisions. The rows of read models, which are asked for whole days, have none.
 */
export interface Segment<A> {
  /** The first day on which the value holds. */
  readonly from: CivilDate;
  /** The place in that day; absent in the rows of read models. */
  readonly seq?: Whole;
  /** The value that holds. */
  readonly value: A;
}

/** The values of one thing over time: segments in the order in which they came to hold. */
export type Timeline<A> = readonly Segment<A>[];

/** Returns the segment that begins with an event. It keeps no fact of the event but the value. */
export const segment = <A>({ on, seq }: When, value: A): Segment<A> => ({
  from: on,
  ...(seq === undefined ? {} : { seq }),
  value,
});

/** Returns the moment at which a segment began. */
export const startOf = ({ from, seq }: Segment<unknown>): When =>
  seq === undefined ? { on: from } : { on: from, seq };

/**
 * Returns the value that held at a moment.
 *
 * A decision on facts of an earlier day asks for that day. So a late entry is judged by what held then, and a
 * repeated one is recorded once.
 */
export const heldAt = <A>(timeline: Timeline<A>, when: When): A | undefined =>
  timeline.findLast((each) => notAfter(startOf(each), when))?.value;

/** Returns the value that held at the end of a day; undefined before the first segment. */
export const heldOn = <A>(timeline: Timeline<A>, day: CivilDate): A | undefined =>
  timeline.findLast(({ from }) => from <= day)?.value;
