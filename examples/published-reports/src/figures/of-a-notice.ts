import type { Bilingual } from '../report/language';
import type { Computation, PublishedFigure } from './figure';

/** Makes a figure of one of the five notices, whose id begins with the notice's. */
export const figure = (
  id: string,
  what: Bilingual,
  definition: Bilingual,
  published: PublishedFigure['published'],
  computation: Computation,
  exact?: string,
): PublishedFigure => ({
  id,
  source: id.slice(0, 2),
  what,
  definition,
  published,
  ...computation,
  ...(exact === undefined ? {} : { exact }),
});
