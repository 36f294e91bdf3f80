import * as t from 'io-ts';
import { closed } from '../codec/closed';
import { addDays, addMonths, CivilDate, civilDate, completedYears, endOfMonth } from './civil-date';
import { firstDayOf, monthOf } from './month';

/** Sex as recorded. Maps to ISO/IEC 5218 (1 male, 2 female, 0 not known) and to ESF+ (women, men, non-binary). */
export const Sex = t.keyof({ female: null, male: null, other: null, unknown: null });
export type Sex = t.TypeOf<typeof Sex>;

/** A date of birth, as precisely as it is known. */
export const Birth = closed('Birth', {
  /** The date; only the parts that `precision` names count. */
  date: CivilDate,
  /** The precision to which the date is known. */
  precision: t.keyof({
    day: null,
    month: null,
    year: null,
    /** A day that an authority set where none is known; it counts as exact. */
    estimated: null,
  }),
});
export type Birth = t.TypeOf<typeof Birth>;

const OF_AGE = 18;

/** Whether a person is below 18 completed years; `unknown` if the birth is not known precisely enough. */
export type AgeClass = 'child' | 'adult' | 'unknown';

/** Returns the earliest and the latest possible day of a birth. */
export const birthBounds = ({
  date,
  precision,
}: Birth): { readonly earliest: CivilDate; readonly latest: CivilDate } => {
  switch (precision) {
    case 'day':
    case 'estimated':
      return { earliest: date, latest: date };
    case 'month':
      return { earliest: firstDayOf(monthOf(date)), latest: endOfMonth(date) };
    case 'year': {
      const year = date.slice(0, 4);
      return { earliest: civilDate(`${year}-01-01`), latest: civilDate(`${year}-12-31`) };
    }
  }
};

const ofAge = (birth: CivilDate, on: CivilDate): boolean => completedYears(birth, on) >= OF_AGE;

/**
 * Returns the age class on a day.
 *
 * A child is "līdz 17 gadiem ieskaitot", up to 17 completed years (SIF, first quarter of 2023); a person becomes
 * adult on the 18th birthday. Without a birth, or with one too vague for that day, the class is unknown.
 */
export const ageClass = (birth: Birth | undefined, on: CivilDate): AgeClass => {
  if (birth === undefined) return 'unknown';
  const { earliest, latest } = birthBounds(birth);
  const adultAtLatest = ofAge(latest, on);
  if (ofAge(earliest, on) !== adultAtLatest) return 'unknown';
  return adultAtLatest ? 'adult' : 'child';
};

/**
 * Returns the first day on which a client is of age for certain. A birth known to the year counts from the year's
 * end.
 */
export const ofAgeFrom = (birth: Birth): CivilDate => {
  const { latest } = birthBounds(birth);
  const birthday = addMonths(latest, OF_AGE * 12);
  // a birth on 29 February: the year of the 18th birthday has no such day, and 1 March completes it
  return ofAge(latest, birthday) ? birthday : addDays(birthday, 1);
};
