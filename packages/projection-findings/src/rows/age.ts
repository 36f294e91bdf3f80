import {
  addDays,
  addMonths,
  type Birth,
  type CivilDate,
  completedYears,
  lastDayOf,
  month,
  monthOf,
} from '@pavadonis/domain';

const latest = ({ date, precision }: Birth): CivilDate => {
  if (precision === 'month') return lastDayOf(monthOf(date));
  return precision === 'year' ? lastDayOf(month(`${date.slice(0, 4)}-12`)) : date;
};

/** The first day on which a person is of age for certain: where the birth is known to the year, at its end. */
export const ofAgeFrom = (birth: Birth): CivilDate => {
  const born = latest(birth);
  const eighteen = addMonths(born, 18 * 12);
  // born on 29 February: the year of the 18th birthday has none, and it is reached on 1 March
  return completedYears(born, eighteen) >= 18 ? eighteen : addDays(eighteen, 1);
};
