import { lastDayOf } from './calendar';
import type { Birth } from './fact';

const mayBeBorn = ({ date, precision }: Birth): readonly [first: string, last: string] => {
  if (precision === 'year') return [`${date.slice(0, 4)}-01-01`, `${date.slice(0, 4)}-12-31`];
  const month = date.slice(0, 7);
  return precision === 'month' ? [`${month}-01`, lastDayOf(month)] : [date, date];
};

// in a common year a birthday of 29 February sorts between the 28th and 1 March, so it counts from 1 March
const isOfAge = (born: string, day: string): boolean =>
  `${Number(born.slice(0, 4)) + 18}${born.slice(4)}` <= day;

/**
 * Returns `child` up to 17 completed years, as SIF counts; `unknown` if the
 * known part of the birth date does not decide it.
 */
export const ageClass = (birth: Birth | undefined, day: string): 'child' | 'adult' | 'unknown' => {
  if (birth === undefined) return 'unknown';
  const [ofAgeFirst, ofAgeLast] = mayBeBorn(birth).map((born) => isOfAge(born, day));
  if (ofAgeFirst !== ofAgeLast) return 'unknown';
  return ofAgeFirst === true ? 'adult' : 'child';
};
