import { html, type Html, nothing } from './html';
import type { Notation } from './notation';
import { type Column, table } from './table';

/** The rows that a reader sees at once. The others are folded away, so that a long table does not hide what follows it. */
const FIRST = 10;

/** The words of a language for a long table. */
export interface LongTableWords {
  /** Says how many rows are folded away. */
  readonly texts: { readonly others: (count: string) => string };
  /** The notation of the language. */
  readonly notation: Notation;
}

/** Writes a table of rows that may be thousands, each a card on a narrow screen. */
export const longTable = <Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { texts, notation }: LongTableWords,
): Html => {
  const others = rows.slice(FIRST);
  return html`${table(caption, columns, rows.slice(0, FIRST), { stacked: true })}
  ${
    others.length === 0
      ? nothing
      : html`<details>
          <summary>${texts.others(notation.whole(others.length))}</summary>
          ${table(caption, columns, others, { stacked: true })}
        </details>`
  }`;
};
