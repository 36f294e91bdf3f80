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

/** The moment so many minutes after midnight in Latvia; what the day's clock shows, but for the two nights it changes. */
export const at = (date: CivilDate, minutes: number): Instant =>
  instantOf(midnightOf(date) + minutes * 60_000);

/** Minutes of the working day at which things are written down. */
export const MORNING = 8 * 60;
export const NOON = 12 * 60;
export const EVENING = 17 * 60;

/** The day so many days later, but not past a last one. */
export const laterBy = (date: CivilDate, days: number, last: CivilDate): CivilDate => {
  const later = addDays(date, days);
  return later <= last ? later : last < date ? date : last;
};
