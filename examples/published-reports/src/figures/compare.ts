import type { Answer, PublishedFigure, Rows } from './figure';

/** A figure with what the replay says. `equal`: the value, and the exact fraction where one was worked out. */
export interface Compared {
  readonly figure: PublishedFigure;
  readonly replayed: Answer;
  readonly equal: boolean;
}

/** Asks the read models for every figure. */
export const compare = (figures: readonly PublishedFigure[], rows: Rows): readonly Compared[] =>
  figures.map((figure) => {
    const replayed = figure.ask(rows);
    const sameFraction = figure.exact === undefined || figure.exact === replayed.exact;
    return { figure, replayed, equal: replayed.value === figure.published && sameFraction };
  });
