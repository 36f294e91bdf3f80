import type { CivilDate } from './civil-date';
import type { GrowingList } from './growing-list';
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

/** Returns the times with an end for those that go on. These stand at the end of the list, where each is added. */
export const ended = <A extends Span>(spans: GrowingList<A>, to: When): GrowingList<A> => {
  let all = spans;
  for (let place = spans.length - 1; place >= 0; place -= 1) {
    const span = spans.at(place);
    if (span === undefined || span.to !== undefined) break;
    all = all.withAt(place, { ...span, to });
  }
  return all;
};

/** The values of one thing over time: segments in the order in which they came to hold. */
export type Timeline<A> = readonly Segment<A>[];

/** A timeline that grows: adding a segment makes another one, which shares all of it. */
export type GrowingTimeline<A> = GrowingList<Segment<A>>;

/** A timeline that is asked for the last segment of some kind. */
export interface AskedTimeline<A> {
  /** Returns the last segment of which a function says that it is of that kind. */
  readonly findLast: (is: (segment: Segment<A>) => boolean) => Segment<A> | undefined;
}

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
export const heldAt = <A>(timeline: AskedTimeline<A>, when: When): A | undefined =>
  timeline.findLast((each) => notAfter(startOf(each), when))?.value;

/** Returns the value that held at the end of a day; undefined before the first segment. */
export const heldOn = <A>(timeline: AskedTimeline<A>, day: CivilDate): A | undefined =>
  timeline.findLast(({ from }) => from <= day)?.value;
