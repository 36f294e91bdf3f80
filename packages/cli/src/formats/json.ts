import { type Answer, type Cell, HIDDEN, isHidden } from '../answer/answer';
import { seenJson } from '../seen';

const valueOf = (cell: Cell): string | number | null => (isHidden(cell) ? HIDDEN : (cell ?? null));

/**
 * Writes tables as JSON: codes and numbers as they are, amounts in cents, `null` where nothing is known, and `hidden` for a
 * count that is not told.
 */
export const jsonOf = (answers: readonly Answer[]): string =>
  `${seenJson(
    answers.map(({ name, title, asked, columns, rows, note }) => ({
      question: name,
      title,
      ...(note === undefined ? {} : { note }),
      asked: Object.fromEntries(asked.map((fact) => [fact.name, fact.value])),
      columns: columns.map((column) => ({ name: column.name, kind: column.kind, title: column.title })),
      rows: rows.map((row) => Object.fromEntries(columns.map((column, i) => [column.name, valueOf(row[i])]))),
    })),
    2,
  )}\n`;
