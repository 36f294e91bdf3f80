import { type Html, html, nothing } from './html';

/** A column of a table. */
export interface Column<Row> {
  /** Heads the column, and each cell where a narrow screen stacks them. */
  readonly label: string;
  /** `number` aligns to the right; `heading` heads the row. */
  readonly kind: 'text' | 'number' | 'heading';
  /** Returns the content of a cell. */
  readonly cell: (row: Row) => Html | string;
}

const cell = <Row>({ label, kind, cell: of }: Column<Row>, row: Row): Html =>
  kind === 'heading'
    ? html`<th scope="row">${of(row)}</th>`
    : html`<td data-label="${label}" ${kind === 'number' ? html` class="number"` : nothing}>${of(row)}</td>`;

const head = <Row>({ label, kind }: Column<Row>): Html =>
  html`<th scope="col" ${kind === 'number' ? html` class="number"` : nothing}>${label}</th>`;

/** Writes a table of rows; `stacked` turns each row into a card on a narrow screen. */
export const table = <Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { stacked = false, total }: { readonly stacked?: boolean; readonly total?: Row } = {},
): Html => html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table${stacked ? html` class="stacked"` : nothing}>
<caption>${caption}</caption>
<thead><tr>${columns.map(head)}</tr></thead>
<tbody>
${rows.map(
  (row) =>
    html`<tr>
      ${columns.map((column) => cell(column, row))}
    </tr> `,
)}</tbody>
${
  total === undefined
    ? nothing
    : html`<tfoot>
        <tr>
          ${columns.map((column) => cell(column, total))}
        </tr>
      </tfoot>`
}
</table></div>`;
