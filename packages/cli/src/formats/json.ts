import type { Answer, Cell } from '../answer/answer';
import { seenJson } from '../seen';

const valueOf = (cell: Cell): string | number | null => cell ?? null;

/** Writes tables as JSON: codes and numbers as they are, amounts in cents, and `null` where nothing is known. */
export const jsonOf = (answers: readonly Answer[]): string =>
  `${seenJson(
    answers.map(({ name, title, asked, columns, rows }) => ({
      question: name,
      title,
      asked: Object.fromEntries(asked.map((fact) => [fact.name, fact.value])),
      columns: columns.map((column) => ({ name: column.name, kind: column.kind, title: column.title })),
      rows: rows.map((row) => Object.fromEntries(columns.map((column, i) => [column.name, valueOf(row[i])]))),
    })),
    2,
  )}\n`;
