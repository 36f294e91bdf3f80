import * as E from 'fp-ts/Either';
import { type BadUse, badUse, type Failure } from '../../failure';
import { type Bilingual, text } from '../../language';
import type { Ids } from '../ids';
import type { MappedSheet, Mapping } from '../mapping/mapping';
import { type Cell, placeOfCell, type Sheet } from '../reading/sheet';
import { subjectColumns } from '../sheets/subject';
import { isBlank } from '../values/cell-text';
import { verdictHeads } from '../verdict-heads';
import { idsOfCodes, type OpenedSheet } from './own-codes';

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
  /** The key of its person, or the id of the contract, operation or centre that it is about; empty where it cannot be read. */
  readonly subject: string;
  /** Its own key; empty where it cannot be read. */
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly wrong: readonly Wrong[];
}

/** Returns the name of a row's cell, or of its first one where the column has none: `persons!C14`. */
export const placeIn = ({ file, line, at }: Row, column: string): string =>
  placeOfCell(file.name, line, at[column] ?? 0);

/** Returns the name of the cell that says what a row is about. */
export const subjectPlace = (row: Row): string => placeIn(row, subjectColumns[row.mapped.sheet.about]);

const BLANK = text('Šī šūna jāaizpilda.', 'This cell must be filled in.');

const folded = (head: string): string => head.normalize('NFC').trim().toLowerCase();

const mistake = (place: string, lv: string, en: string): E.Either<BadUse, never> =>
  E.left(badUse(`${place}: ${lv}.`, `${place}: ${en}.`));

const columnsIn = (mapped: MappedSheet, file: Sheet): E.Either<BadUse, Readonly<Record<string, number>>> => {
  const line = file.lines[mapped.headLine] ?? [];
  const heads = line.map((cell) => (isBlank(cell) ? '' : folded(String(cell))));
  const number = mapped.headLine + 1;
  const place = `${file.name}: sheets.${mapped.sheet.name}`;
  if (heads.every((head) => head === ''))
    return mistake(
      place,
      `${number}. rinda ir tukša; ierakstiet kartējumā, kurā rindā ir virsraksti (headLine)`,
      `line ${number} is blank; write in the mapping which line has the heads (headLine)`,
    );
  const named = Object.entries(mapped.heads);
  const lacking = named.filter(([, head]) => !heads.includes(folded(head)));
  if (lacking.length > 0) {
    const quoted = (open: string, close: string): string =>
      lacking.map(([column, head]) => `${column} ${open}${head}${close}`).join(', ');
    return mistake(
      `${place}.columns`,
      `${number}. rindā nav šo kolonnu: ${quoted('„', '”')}; izlabojiet kartējumu, arī virsrakstu rindu (headLine)`,
      `line ${number} has none of these columns: ${quoted('“', '”')}; mend the mapping, or its line of heads (headLine)`,
    );
  }
  const at: Record<string, number> = {};
  for (const [column, head] of named) {
    const found = heads.indexOf(folded(head));
    const second = heads.indexOf(folded(head), found + 1);
    if (second >= 0)
      return mistake(
        `${place}.columns.${column}`,
        `tādas kolonnas ir divas (${placeOfCell(file.name, mapped.headLine, second)}); vienu pārsauciet`,
        `there are two such columns (${placeOfCell(file.name, mapped.headLine, second)}); give one another name`,
      );
    at[column] = found;
  }
  const known = new Set([...Object.values(at)]);
  const ignored = new Set([...mapped.ignore, ...verdictHeads.flatMap(({ lv, en }) => [lv, en])].map(folded));
  const others = heads.flatMap((head, i) =>
    head === '' || known.has(i) || ignored.has(head) ? [] : [placeOfCell(file.name, mapped.headLine, i)],
  );
  return others.length === 0 || ignored.has('*')
    ? E.right(at)
    : mistake(
        others.join(', '),
        'kartējumā šādas kolonnas nav; ierakstiet to pie columns vai ignore',
        'the mapping does not have such a column; write it under columns or ignore',
      );
};

const keyOf = (values: Readonly<Record<string, unknown>>, key: readonly string[]): string => {
  const parts = key.map((column) => values[column]);
  if (parts.includes(undefined)) return '';
  return parts.length === 1 ? String(parts[0]) : JSON.stringify(parts);
};

const MERGED = (first: string): Bilingual =>
  text(
    `Šī šūna ir apvienota ar ${first}; atdaliet šūnas un ierakstiet vērtību katrā.`,
    `This cell is merged with ${first}; unmerge the cells and write the value in each.`,
  );

// nobody knows whether the value of the first cell is that of the others
/** Returns what is wrong with a cell that is merged with others and is not their first one. */
const mergedWith = (file: Sheet, line: number, column: number): Bilingual | undefined => {
  const area = (file.merged ?? []).find(
    ({ lines: [top, bottom], columns: [left, right] }) =>
      (top !== line || left !== column) && top <= line && line <= bottom && left <= column && column <= right,
  );
  return area && MERGED(placeOfCell(file.name, area.lines[0], area.columns[0]));
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
    const place = at[column];
    const found: Cell | undefined = place === undefined ? undefined : cells[place];
    const merged = place === undefined ? undefined : mergedWith(file, line, place);
    if (merged !== undefined) {
      wrong.push({ column, says: merged });
      continue;
    }
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
  const subject = values[subjectColumns[mapped.sheet.about]];
  return {
    mapped,
    file,
    line,
    at,
    subject: typeof subject === 'string' ? subject : '',
    key,
    values: { ...values, key },
    wrong,
  };
};

// a line of which no column is filled in says nothing
const isEmpty = (cells: readonly Cell[], at: Row['at']): boolean =>
  Object.values(at).every((column) => isBlank(cells[column]));

const MOST_NAMES = 30;

const sheetNames = (files: readonly Sheet[]): string =>
  [...files.slice(0, MOST_NAMES).map(({ name }) => name), ...(files.length > MOST_NAMES ? ['…'] : [])].join(
    ', ',
  );

/** Reads the rows of a register, sheet by sheet as the mapping names them. */
export const readRows = (
  files: readonly Sheet[],
  { sheets, ids: mappedIds }: Mapping,
  made: Ids,
): E.Either<Failure, readonly Row[]> => {
  const opened: (Pick<Row, 'mapped' | 'file' | 'at'> & OpenedSheet)[] = [];
  for (const mapped of sheets) {
    const file = files.find(({ name }) => folded(name) === folded(mapped.inFile));
    if (file === undefined)
      return mistake(
        `sheets.${mapped.sheet.name}`,
        `lapas „${mapped.inFile}” reģistrā nav; tajā ir: ${sheetNames(files)}; ierakstiet kartējumā īsto (sheet)`,
        `the register has no sheet “${mapped.inFile}”; it has: ${sheetNames(files)}; write the right one in the mapping (sheet)`,
      );
    const at = columnsIn(mapped, file);
    if (E.isLeft(at)) return at;
    opened.push({ mapped, file, lines: file.lines, at: at.right });
  }
  const ids = idsOfCodes(opened, mappedIds, made);
  return E.right(
    opened.flatMap(({ mapped, file, lines, at }) =>
      lines.flatMap((cells, line) =>
        line <= mapped.headLine || isEmpty(cells, at) ? [] : [readRow(mapped, file, { line, at, ids })],
      ),
    ),
  );
};
