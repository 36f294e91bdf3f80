import type { Answer, PublishedFigure, Rows } from './figure';

/** A published figure with the replayed one. `equal` covers the value and the exact fraction, if there is one. */
export interface Compared {
  readonly figure: PublishedFigure;
  readonly replayed: Answer;
  readonly equal: boolean;
}

/** Computes every figure from the rows and compares it with the published one. */
export const compare = (figures: readonly PublishedFigure[], rows: Rows): readonly Compared[] =>
  figures.map((figure) => {
    const replayed = figure.ask(rows);
    const sameFraction = figure.exact === undefined || figure.exact === replayed.exact;
    return { figure, replayed, equal: replayed.value === figure.published && sameFraction };
  });
