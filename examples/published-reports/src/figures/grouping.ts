import type { CaseloadView } from '@pavadonis/projection-caseload';
import type { Client } from '../client';
import type { Bilingual } from '../report/language';
import { valueOf } from './computation';
import type { PublishedFigure } from './figure';

/** A published part of some clients: the end of its id, its text, its number, and its computation. */
export type Group = readonly [
  suffix: string,
  what: Bilingual,
  published: number,
  of: (clients: readonly Client[]) => number,
];

/** Joins two texts. */
export const both = (a: Bilingual, b: Bilingual): Bilingual => ({
  lv: `${a.lv} ${b.lv}`,
  en: `${a.en} ${b.en}`,
});

/** Makes figures of several parts of the same clients. */
export const groups = (
  id: string,
  source: string,
  about: Bilingual,
  definition: Bilingual,
  clients: (caseload: CaseloadView) => readonly Client[],
  list: readonly Group[],
): readonly PublishedFigure[] =>
  list.map(([suffix, what, published, of]) => ({
    id: `${id} ${suffix}`,
    source,
    what: both(about, what),
    definition,
    published,
    ...valueOf(({ caseload }) => of(clients(caseload))),
  }));
