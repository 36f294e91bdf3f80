import type { CivilDate } from './civil-date';
import type { Whole } from './whole';

/** When a thing happened, to the place among those of its day. */
export interface When {
  readonly on: CivilDate;
  readonly seq?: Whole;
}

/** Whether the first is not after the second: by day, then by place in it. */
export const notAfter = (a: When, b: When): boolean =>
  a.on === b.on ? (a.seq ?? 0) <= (b.seq ?? 0) : a.on < b.on;

/** A time that began with one thing and, unless it goes on, ended with another. */
export interface Span {
  readonly from: When;
  readonly to?: When;
}

/** Whether a time had begun and not yet ended when a thing happened. */
export const isDuring = ({ from, to }: Span, when: When): boolean =>
  notAfter(from, when) && (to === undefined || !notAfter(to, when));

/**
 * A value that held from a day on, until the next segment of its timeline. `seq` is its place in that day where a
 * decision may ask; the rows of read models, which are asked for whole days, have none.
 */
export interface Segment<A> {
  readonly from: CivilDate;
  readonly seq?: Whole;
  readonly value: A;
}

/** How a thing was over time: segments in the order in which they came to hold. */
export type Timeline<A> = readonly Segment<A>[];

/** The segment that begins with an event. It keeps none of the event's facts but the value. */
export const segment = <A>({ on, seq }: When, value: A): Segment<A> => ({
  from: on,
  ...(seq === undefined ? {} : { seq }),
  value,
});

/** When a segment began. */
export const startOf = ({ from, seq }: Segment<unknown>): When =>
  seq === undefined ? { on: from } : { on: from, seq };

/**
 * Returns what held when a thing happened. A decision on facts of an earlier day asks for that day, so that a late
 * entry is judged by what held then, and made twice is recorded once.
 */
export const heldAt = <A>(timeline: Timeline<A>, when: When): A | undefined =>
  timeline.findLast((each) => notAfter(startOf(each), when))?.value;

/** Returns what held at the end of a day; nothing before the first segment. */
export const heldOn = <A>(timeline: Timeline<A>, day: CivilDate): A | undefined =>
  timeline.findLast(({ from }) => from <= day)?.value;
