import { type CaseloadView, clientsServedIn } from '@pavadonis/projection-caseload';
import type { Client } from '../client';
import type { Bilingual } from '../report/language';
import { valueOf } from './computation';
import { days, type PublishedFigure } from './figure';

/** Returns the clients served between two days. */
export const servedBetween =
  (from: string, to: string) =>
  (caseload: CaseloadView): readonly Client[] =>
    clientsServedIn(caseload, days(from, to));

/** Makes a further published figure, whose id begins with its source's. */
export const furtherFigure = (
  id: string,
  what: Bilingual,
  definition: Bilingual,
  published: number,
  of: (caseload: CaseloadView) => number,
): PublishedFigure => ({
  id,
  source: id.split(' ')[0] ?? id,
  what,
  definition,
  published,
  ...valueOf(({ caseload }) => of(caseload)),
});
