import { columnOf, MOST_COLUMNS, MOST_LINES } from './sheet';

/** The reason why a part of a spreadsheet is refused before it is read, and the cell, if it is about one. */
export interface Objection {
  readonly kind: 'entities' | 'nesting' | 'size' | 'formula' | 'error';
  readonly cell?: string;
}

const DEEPEST = 32;
const TAG = /<(\/?)(?:[\w.-]+:)?([\w.-]+)([^<>]*)>/g;
const REFERENCE = /\sr="([A-Z]{1,3})(\d{1,7})"/;

const isBeyond = (attributes: string): boolean => {
  const [, letters, line] = REFERENCE.exec(attributes) ?? [];
  return letters !== undefined && (columnOf(letters) >= MOST_COLUMNS || Number(line) > MOST_LINES);
};

interface OpenCell {
  readonly name: string;
  hasFormula: boolean;
  hasValue: boolean;
}

const ofCell = ({ name, hasFormula, hasValue }: OpenCell): Objection | undefined =>
  hasFormula && !hasValue ? { kind: 'formula', cell: name } : undefined;

/** Looks through a sheet for what its reader must not meet: a formula without its value, an error, a cell far away. */
const inSheet = (xml: string): Objection | undefined => {
  let depth = 0;
  let [lines, columns] = [0, 0];
  let cell: OpenCell | undefined;
  for (const [, closing, name, attributes = ''] of xml.matchAll(TAG)) {
    const isClosed = attributes.endsWith('/');
    if (closing === '/') depth -= 1;
    else if (!isClosed) depth += 1;
    if (depth > DEEPEST) return { kind: 'nesting' };
    if (closing === '/') {
      const found = name === 'c' && cell !== undefined ? ofCell(cell) : undefined;
      if (found !== undefined) return found;
    } else if (name === 'row') {
      [lines, columns] = [lines + 1, 0];
      if (lines > MOST_LINES || Number(/\sr="(\d+)"/.exec(attributes)?.[1] ?? 0) > MOST_LINES)
        return { kind: 'size' };
    } else if (name === 'c') {
      columns += 1;
      if (columns > MOST_COLUMNS || isBeyond(attributes)) return { kind: 'size' };
      const reference = /\sr="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '?';
      if (/\st="e"/.test(attributes)) return { kind: 'error', cell: reference };
      cell = { name: reference, hasFormula: false, hasValue: false };
    } else if (cell !== undefined) {
      if (name === 'f') cell.hasFormula = true;
      else if (name === 'v' || name === 'is') cell.hasValue ||= !isClosed;
    }
  }
  return undefined;
};

/** Whether a part of a spreadsheet is a sheet. */
export const isSheet = (path: string): boolean => /^xl\/worksheets\/[^/]+\.xml$/.test(path);

/** Looks through a part of a spreadsheet, and returns why it is refused, if it is. */
export const lookThrough = (path: string, xml: string): Objection | undefined => {
  // the standard knows no such declarations, and nobody needs them but to attack
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return { kind: 'entities' };
  return isSheet(path) ? inSheet(xml) : undefined;
};
