import * as t from 'io-ts';
import { closed } from '../codec/closed';
import { CivilDate, completedYears, endOfMonth } from './civil-date';

/** Sex as recorded. Maps to ISO/IEC 5218 (1 male, 2 female, 0 not known) and to ESF+ (women, men, non-binary). */
export const Sex = t.keyof({ female: null, male: null, other: null, unknown: null });
export type Sex = t.TypeOf<typeof Sex>;

/**
 * A date of birth as far as it is known: to the day, to the month or to the year. `estimated` is a day that an
 * authority set where none is known, and counts as if it were exact.
 */
export const Birth = closed('Birth', {
  date: CivilDate,
  precision: t.keyof({ day: null, month: null, year: null, estimated: null }),
});
export type Birth = t.TypeOf<typeof Birth>;

/** Below 18 completed years or not; `unknown` where what is known of the birth does not decide it. */
export type AgeClass = 'child' | 'adult' | 'unknown';

const ofAge = (birth: CivilDate, on: CivilDate): boolean => completedYears(birth, on) >= 18;

const bounds = ({ date, precision }: Birth): readonly [earliest: CivilDate, latest: CivilDate] => {
  if (precision === 'month') {
    return [`${date.slice(0, 7)}-01` as CivilDate, endOfMonth(date)];
  }
  return precision === 'year'
    ? [`${date.slice(0, 4)}-01-01` as CivilDate, `${date.slice(0, 4)}-12-31` as CivilDate]
    : [date, date];
};

/**
 * The age class on a day. A child is "līdz 17 gadiem ieskaitot", up to 17 completed years (SIF, first quarter of 2023);
 * a person becomes adult on the 18th birthday. Without a birth, or with one too vague for that day: unknown.
 */
export const ageClass = (birth: Birth | undefined, on: CivilDate): AgeClass => {
  if (birth === undefined) return 'unknown';
  const [earliest, latest] = bounds(birth);
  const adultAtLatest = ofAge(latest, on);
  if (ofAge(earliest, on) !== adultAtLatest) return 'unknown';
  return adultAtLatest ? 'adult' : 'child';
};
