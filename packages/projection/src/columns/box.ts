import type { CivilDate, Period } from '@pavadonis/domain';
import { BEFORE_ALL, dayNumber, NO_END } from './days';

/** Bounds of the first days of segments and of their ends, all included. */
export interface Box {
  /** The earliest first day, as a number of days. */
  readonly leastFrom: number;
  /** The latest first day. */
  readonly mostFrom: number;
  /** The earliest end. */
  readonly leastTo: number;
  /** The latest end. */
  readonly mostTo: number;
}

/** All segments. */
export const always: Box = { leastFrom: BEFORE_ALL, mostFrom: NO_END, leastTo: BEFORE_ALL, mostTo: NO_END };

/** The segments that began by a day. */
export const begunBy = (day: CivilDate): Box => ({ ...always, mostFrom: dayNumber(day) });

/** The segments that hold at the end of a day: begun by then, with an end after it. */
export const holdingOn = (day: CivilDate): Box => ({ ...begunBy(day), leastTo: dayNumber(day) + 1 });

/** The segments that begin on a day of a period. */
export const beginningIn = ({ from, to }: Period): Box => ({
  ...begunBy(to),
  leastFrom: dayNumber(from),
});

/** The segments whose end is a day of a period. */
export const endingIn = ({ from, to }: Period): Box => ({
  ...always,
  leastTo: dayNumber(from),
  mostTo: dayNumber(to),
});

/** The segments that have a day in common with a period, their end included. A period that ends before it begins has no day. */
export const touching = ({ from, to }: Period): Box =>
  to < from ? { ...always, mostFrom: BEFORE_ALL } : { ...begunBy(to), leastTo: dayNumber(from) };
