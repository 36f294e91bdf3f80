import type { CivilDate } from './civil-date';
import type { Whole } from './whole';

/** When a thing happened, to the place among those of its day. */
export interface When {
  readonly on: CivilDate;
  readonly seq?: Whole;
}

/** What held from a day on, in a stream's state. */
export interface Dated<A> extends When {
  readonly value: A;
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

/** A value as of a day, without the facts it was recorded with. */
export const dated = <A>({ on, seq }: When, value: A): Dated<A> => ({
  on,
  ...(seq === undefined ? {} : { seq }),
  value,
});

/**
 * What held when a thing happened, of values in the order in which they came to hold. A decision on facts of an earlier
 * day asks for that day, so that a late entry is judged by what held then, and made twice is recorded once.
 */
export const heldAt = <A>(timeline: readonly Dated<A>[], when: When): A | undefined =>
  timeline.findLast((each) => notAfter(each, when))?.value;

/** What held at the end of a day, of values in the order in which they came to hold. */
export const heldOn = <A>(timeline: readonly Dated<A>[], day: CivilDate): A | undefined =>
  timeline.findLast(({ on }) => on <= day)?.value;
