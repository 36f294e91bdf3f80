import type { Named } from './latvian';

/** Both names of a thing. */
export interface Names {
  readonly lv: string;
  readonly en: string;
}

const namesOf = (named: Named, spelt: string): Names =>
  typeof named === 'string' ? { lv: named, en: spelt } : named;

const apart = (name: string): string => {
  const words = name.replaceAll(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`).trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
};

/** The names of a type of event: `PlanGoalSet` is “Plan goal set”. */
export const ofType = (type: string, named: Named): Names => namesOf(named, apart(type));

/** The names of a field: `countryOfOrigin` is “Country of origin”, and `planId` is “Plan”. */
export const ofField = (field: string, named: Named): Names =>
  namesOf(named, apart(field.replace(/Id$/, '')));

/** The names of a word that a field holds: `household_goods` is “household goods”. */
export const ofWord = (word: string, named: Named): Names => namesOf(named, word.replaceAll(/[_-]/g, ' '));
