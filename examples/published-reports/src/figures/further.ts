import { type Caseload, type ClientRow, servedBetween } from '@pavadonis/projection-caseload';
import type { Bilingual } from '../report/language';
import { days, type PublishedFigure } from './figure';

/** Returns the clients served between two days. */
export const between =
  (from: string, to: string) =>
  (caseload: Caseload): readonly ClientRow[] =>
    servedBetween(caseload, days(from, to));

/** Makes a further published figure, whose id begins with its source's. */
export const figure = (
  id: string,
  what: Bilingual,
  definition: Bilingual,
  published: number,
  of: (caseload: Caseload) => number,
): PublishedFigure => ({
  id,
  source: id.split(' ')[0] ?? id,
  what,
  definition,
  published,
  ask: ({ caseload }) => ({ value: of(caseload) }),
});
