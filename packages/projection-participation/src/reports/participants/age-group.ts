import { type Birth, birthBounds, type CivilDate, completedYears } from '@pavadonis/domain';

/** The age groups of Annex I of Regulation (EU) 2021/1057, and the rest, so that they add up to all. */
export type AgeGroup = 'below_18' | '18_to_29' | '30_to_54' | '55_and_above' | 'unknown';

const groupAt = (birth: CivilDate, day: CivilDate): AgeGroup => {
  const years = completedYears(birth, day);
  if (years < 18) return 'below_18';
  if (years < 30) return '18_to_29';
  return years < 55 ? '30_to_54' : '55_and_above';
};

/** Returns the age group on a day; unknown if the birth is not known precisely enough. */
export const ageGroup = (birth: Birth | undefined, day: CivilDate): AgeGroup => {
  if (birth === undefined) return 'unknown';
  const { earliest, latest } = birthBounds(birth);
  const group = groupAt(latest, day);
  return groupAt(earliest, day) === group ? group : 'unknown';
};
