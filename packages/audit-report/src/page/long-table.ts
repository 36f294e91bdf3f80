import { html, type Html, nothing } from './html';
import type { Speech } from './speech';
import { type Column, table } from './table';

/** The rows that a reader sees at once. The others are folded away, so that a long table does not hide what follows it. */
const FIRST = 10;

/** Writes a table of rows that may be thousands, each a card on a narrow screen. */
export const longTable = <Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { texts, notation }: Speech,
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
