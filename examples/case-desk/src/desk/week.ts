import { addDays, type CivilDate, civilDate, daysBetween } from '@pavadonis/domain';

/** A Monday, from which weeks are counted. */
const MONDAY = civilDate('2024-01-01');

/** Returns the Sunday of a day's week. */
export const endOfWeek = (day: CivilDate): CivilDate => {
  const since = daysBetween(MONDAY, day) % 7;
  return addDays(day, 6 - ((since + 7) % 7));
};
