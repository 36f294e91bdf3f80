import * as E from 'fp-ts/Either';
import { type BadUse, badUse, type Failure } from '../../failure';
import { type Bilingual, text } from '../../language';
import type { MappedSheet, Mapping } from '../mapping/mapping';
import { type Cell, placeOfCell, type Sheet } from '../reading/sheet';
import { isBlank } from '../values/cell-text';
import { verdictHeads } from '../verdict-heads';

/** A mistake in a cell, in words without its content. */
export interface Wrong {
  /** The name of the column. */
  readonly column: string;
  readonly says: Bilingual;
}

/** A row of a register, as far as it can be read. */
export interface Row {
  readonly mapped: MappedSheet;
  readonly file: Sheet;
  /** Its line in the file, counted from 0. */
  readonly line: number;
  /** The columns of the file by the names of the register's. */
  readonly at: Readonly<Record<string, number>>;
  /** The key of its person; empty where it cannot be read. */
  readonly person: string;
  /** Its own key; empty where it cannot be read. */
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly wrong: readonly Wrong[];
}

/** Returns the name of a row's cell, or of its first one where the column has none: `persons!C14`. */
export const placeIn = ({ file, line, at }: Row, column: string): string =>
  placeOfCell(file.name, line, at[column] ?? 0);

const BLANK = text('Šī šūna jāaizpilda.', 'This cell must be filled in.');

const folded = (head: string): string => head.normalize('NFC').trim().toLowerCase();

const mistake = (place: string, lv: string, en: string): E.Either<BadUse, never> =>
  E.left(badUse(`${place}: ${lv}.`, `${place}: ${en}.`));

const columnsIn = (mapped: MappedSheet, file: Sheet): E.Either<BadUse, Readonly<Record<string, number>>> => {
  const line = file.lines[mapped.headLine] ?? [];
  const heads = line.map((cell) => (isBlank(cell) ? '' : folded(String(cell))));
  const at: Record<string, number> = {};
  for (const [column, head] of Object.entries(mapped.heads)) {
    const found = heads.indexOf(folded(head));
    const place = `${file.name}: sheets.${mapped.sheet.name}.columns.${column}`;
    if (found < 0)
      return mistake(
        place,
        `${mapped.headLine + 1}. rindā tādas kolonnas nav; izlabojiet kartējumu`,
        `line ${mapped.headLine + 1} has no such column; mend the mapping`,
      );
    if (heads.includes(folded(head), found + 1))
      return mistake(place, 'tādas kolonnas ir divas', 'there are two such columns');
    at[column] = found;
  }
  const known = new Set([...Object.values(at)]);
  const ignored = new Set([...mapped.ignore, ...verdictHeads.flatMap(({ lv, en }) => [lv, en])].map(folded));
  const other = heads.findIndex((head, i) => head !== '' && !known.has(i) && !ignored.has(head));
  return other < 0 || ignored.has('*')
    ? E.right(at)
    : mistake(
        placeOfCell(file.name, mapped.headLine, other),
        'kartējumā šīs kolonnas nav; ierakstiet to pie columns vai ignore',
        'the mapping does not have this column; write it under columns or ignore',
      );
};

const keyOf = (values: Readonly<Record<string, unknown>>, key: readonly string[]): string => {
  const parts = key.map((column) => values[column]);
  if (parts.includes(undefined)) return '';
  return parts.length === 1 ? String(parts[0]) : JSON.stringify(parts);
};

const readRow = (
  mapped: MappedSheet,
  file: Sheet,
  { line, at, ids }: Pick<Row, 'line' | 'at'> & Pick<Mapping, 'ids'>,
): Row => {
  const cells = file.lines[line] ?? [];
  const values: Record<string, unknown> = {};
  const wrong: Wrong[] = [];
  for (const [column, { read, isRequired }] of Object.entries(mapped.sheet.columns)) {
    const found: Cell | undefined = at[column] === undefined ? undefined : cells[at[column]];
    const cell = isBlank(found) ? mapped.fixed[column] : found;
    if (isBlank(cell)) {
      if (isRequired && column !== 'key') wrong.push({ column, says: BLANK });
      continue;
    }
    const value = read(cell, { values: mapped.values[column] ?? {}, ids });
    if (E.isLeft(value)) wrong.push({ column, says: value.left });
    else values[column] = value.right;
  }
  const key = keyOf(values, mapped.key);
  if (key === '' && !wrong.some(({ column }) => mapped.key.includes(column)))
    wrong.push({ column: mapped.key[0] ?? 'key', says: BLANK });
  const { person } = values;
  return {
    mapped,
    file,
    line,
    at,
    person: typeof person === 'string' ? person : '',
    key,
    values: { ...values, key },
    wrong,
  };
};

// a line of which no column is filled in says nothing
const isEmpty = (cells: readonly Cell[], at: Row['at']): boolean =>
  Object.values(at).every((column) => isBlank(cells[column]));

/** Reads the rows of a register, sheet by sheet as the mapping names them. */
export const readRows = (
  files: readonly Sheet[],
  { sheets, ids }: Mapping,
): E.Either<Failure, readonly Row[]> => {
  const rows: Row[] = [];
  for (const mapped of sheets) {
    const file = files.find(({ name }) => folded(name) === folded(mapped.inFile));
    if (file === undefined)
      return mistake(
        `sheets.${mapped.sheet.name}`,
        'reģistrā šīs lapas nav; ierakstiet kartējumā tās nosaukumu (sheet)',
        'the register has no such sheet; write its name in the mapping (sheet)',
      );
    const at = columnsIn(mapped, file);
    if (E.isLeft(at)) return at;
    for (let line = mapped.headLine + 1; line < file.lines.length; line += 1)
      if (!isEmpty(file.lines[line] ?? [], at.right))
        rows.push(readRow(mapped, file, { line, at: at.right, ids }));
  }
  return E.right(rows);
};
