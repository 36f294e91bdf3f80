/**
 * A second opinion on the published figures, without any code of the library.
 *
 * It makes tables of facts from the rows of the store, and filters them.
 */
import type { Answer, Figures } from './answer';
import { adultsAndChildren, childrenAtStart, womenMenChildren } from './figures/ages';
import { byCountry, countries } from './figures/countries';
import { firstCosts } from './figures/first-costs';
import { grants, leaving } from './figures/grants-and-ends';
import { homes, inAndOutside } from './figures/homes';
import { allSoFar, arrivals, newcomers } from './figures/newcomers';
import { providers, workers } from './figures/provision';
import { served, servedOnAverage } from './figures/served';
import { sexes } from './figures/sexes';
import type { Row } from './row';
import { type Known, tablesOf } from './tables';

const FIGURES: readonly Figures[] = [
  providers,
  workers,
  firstCosts,
  served,
  servedOnAverage,
  allSoFar,
  newcomers,
  arrivals,
  grants,
  leaving,
  womenMenChildren,
  adultsAndChildren,
  childrenAtStart,
  sexes,
  countries,
  byCountry,
  inAndOutside,
  homes,
];

/** Returns every published figure by its id. */
export const oracle = (rows: readonly Row[], known: Known = {}): ReadonlyMap<string, Answer> => {
  const tables = tablesOf(rows, known);
  return new Map(FIGURES.flatMap((figures) => figures(tables)));
};
