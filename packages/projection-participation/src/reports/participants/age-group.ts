import { type Birth, birthBounds, type CivilDate, completedYears } from '@pavadonis/domain';

/** The ages that are reported (Annex I of Regulation (EU) 2021/1057), and the rest, so that all add up. */
export type AgeGroup = 'below_18' | '18_to_29' | '30_to_54' | '55_and_above' | 'unknown';

const groupAt = (birth: CivilDate, on: CivilDate): AgeGroup => {
  const years = completedYears(birth, on);
  if (years < 18) return 'below_18';
  if (years < 30) return '18_to_29';
  return years < 55 ? '30_to_54' : '55_and_above';
};

/** The group on a day; unknown where what is known of the birth does not decide it. */
export const ageGroup = (birth: Birth | undefined, on: CivilDate): AgeGroup => {
  if (birth === undefined) return 'unknown';
  const { earliest, latest } = birthBounds(birth);
  const group = groupAt(latest, on);
  return groupAt(earliest, on) === group ? group : 'unknown';
};
