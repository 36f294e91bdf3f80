import {
  addDays,
  type CivilDate,
  type Instant,
  instantOf,
  millisecondsOf,
  startOfDay,
} from '@pavadonis/domain';

const midnights = new Map<CivilDate, number>();

const midnightOf = (date: CivilDate): number => {
  const known = midnights.get(date) ?? millisecondsOf(startOfDay(date));
  midnights.set(date, known);
  return known;
};

/**
 * Returns the moment that many minutes after midnight in Latvia: the clock
 * time, except in the two nights of clock change.
 */
export const at = (date: CivilDate, minutes: number): Instant =>
  instantOf(midnightOf(date) + minutes * 60_000);

/** Minutes after midnight at which events are recorded. */
export const MORNING = 8 * 60;
export const NOON = 12 * 60;
export const EVENING = 17 * 60;

/** Returns the day that many days later, but not after a last one. */
export const laterBy = (date: CivilDate, days: number, last: CivilDate): CivilDate => {
  const later = addDays(date, days);
  return later <= last ? later : last < date ? date : last;
};
