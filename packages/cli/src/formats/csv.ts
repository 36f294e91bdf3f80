import { type Answer, type Cell, type Column, HIDDEN, isHidden } from '../answer/answer';
import { isNumber } from '../answer/spoken';
import { seen } from '../seen';

// a spreadsheet takes a cell for a formula by its first character, in its full width, too
const FORMULA = /^[\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** Returns a text as no spreadsheet takes it for a formula: behind an apostrophe where one might. */
export const unformulated = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const euros = (cents: number): string => {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const fieldOf = (column: Pick<Column, 'kind'>, cell: Cell): string => {
  if (cell === undefined) return '';
  if (isHidden(cell)) return HIDDEN;
  if (column.kind === 'cents') return euros(Number(cell));
  return isNumber(column) ? String(cell) : unformulated(seen(String(cell)));
};

const quoted = (field: string, separator: string): string =>
  /["\r\n]/.test(field) || field.includes(separator) ? `"${field.replaceAll('"', '""')}"` : field;

/** Writes lines of fields by RFC 4180: quotes where needed, CRLF, and commas unless another separator is named. */
export const csvLines = (lines: readonly (readonly string[])[], separator: ',' | ';' = ','): string =>
  lines.map((fields) => `${fields.map((field) => quoted(field, separator)).join(separator)}\r\n`).join('');

/** The mark by which some spreadsheets know UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Writes an answer as CSV: names of columns, codes, days as `2018-06-30`, amounts in euros with a point. */
export const csvOf = ({ columns, rows }: Answer): string =>
  csvLines([
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map((column, i) => fieldOf(column, row[i]))),
  ]);
