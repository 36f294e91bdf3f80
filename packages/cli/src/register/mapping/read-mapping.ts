import * as E from 'fp-ts/Either';
import * as t from 'io-ts';
import { LineCounter, parseDocument } from 'yaml';
import type { BadUse } from '../../failure';
import { type Bilingual, text } from '../../language';
import { textIn } from '../reading/encoding';
import { sheets } from '../sheets/sheets';
import type { AnySheet } from '../sheets/sheet-of';
import { subjectColumns } from '../sheets/subject';
import { foldedKeys, idKinds, type Named, type ReadingAround, type RegisterIdKind } from '../values/column';
import { readBytes } from '../../files/read-file';
import type { FileUnreadable } from '../../files/unreadable';
import { HEAD_LINE, ID, MappingFile, REGISTER_NAME } from './codec';
import { inMapping, type Mistake, mistake, told } from './mistake';
import type { MappedSheet, Mapping } from './mapping';

/** Returns the names that lead to an error: a codec of two parts adds the numbers of these. */
const pathOf = ({ context }: t.ValidationError): readonly string[] =>
  context.map(({ key }) => key).filter((key) => key !== '' && !/^[01]$/.test(key));

const FORMS: Readonly<Record<string, Bilingual>> = {
  [REGISTER_NAME]: text(
    'nosaukumā ir līdz 40 mazajiem burtiem bez garumzīmēm, cipariem un defisēm, piemēram, birojs-2016',
    'a name has up to 40 small letters, digits and hyphens, such as office-2016',
  ),
  [HEAD_LINE]: text(
    'virsrakstu rinda ir skaitlis no 1 līdz 100',
    'the line of heads is a number from 1 to 100',
  ),
  [ID]: text(
    'te jābūt UUID ar mazajiem burtiem, kāds tas ir krātuvē',
    'this must be a UUID in lower case, as the store has it',
  ),
};

const NO_MAPPING = text(
  'tas nav kartējums; paraugu raksta register template',
  'this is no mapping; register template writes an example',
);

const formOf = (name: string): Bilingual =>
  FORMS[name] ??
  (name.startsWith('"')
    ? text(`te jābūt vienam no šiem: ${name}`, `this must be one of these: ${name}`)
    : text(
        'vērtība neder; salīdziniet ar paraugu, ko raksta register template',
        'the value does not fit; compare it with the example that register template writes',
      ));

const mistakeOf = (error: t.ValidationError): Mistake => {
  const path = pathOf(error);
  if (error.message === 'unknown')
    return {
      path,
      says: text(
        'tāda nosaukuma nav; izlabojiet vai izņemiet to',
        'there is no such name; mend it or take it out',
      ),
    };
  return {
    path,
    says:
      error.value === undefined
        ? text('tas jāieraksta', 'it has to be written')
        : formOf(error.context.at(-1)?.type.name ?? ''),
  };
};

const named = (value: unknown): string => String(value);

type SheetFile = MappingFile['sheets'][string];

const unknownColumn = (sheet: SheetFile, columns: readonly string[]): readonly string[] | undefined => {
  const { key = [], values = {}, fixed = {} } = sheet;
  const places = [
    ...Object.keys(sheet.columns).map((column) => ['columns', column] as const),
    ...key.map((column) => ['key', column] as const),
    ...Object.keys(values).map((column) => ['values', column] as const),
    ...Object.keys(fixed).map((column) => ['fixed', column] as const),
  ];
  return places.find(([, column]) => !columns.includes(column));
};

/** The codes of a mapping. */
interface Codes {
  readonly ids: ReadingAround['ids'];
  /** The kinds of things that sheets of the register have codes of their own for. */
  readonly ownCodes: ReadonlySet<RegisterIdKind>;
}

/** Returns the first value that a mapping gives to all rows, or a word of theirs, that its column does not take. */
const valueThatDoesNotFit = (
  sheet: AnySheet,
  { values = {}, fixed = {} }: SheetFile,
  { ids, ownCodes }: Codes,
) => {
  const given = [
    ...Object.entries(fixed).map(([column, value]) => ({ path: ['fixed', column], column, value })),
    ...Object.entries(values).flatMap(([column, words]) =>
      Object.entries(words).map(([word, value]) => ({ path: ['values', column, word], column, value })),
    ),
  ];
  for (const { path, column, value } of given) {
    const { idKind, read: readIn } = sheet.columns[column] ?? {};
    // such a code is looked for in the rows
    if (idKind !== undefined && ownCodes.has(idKind)) continue;
    const read = readIn?.(named(value), { values: foldedWords(values[column]), ids });
    if (read !== undefined && E.isLeft(read)) return { path, says: read.left };
  }
  return undefined;
};

const foldedWords = (words: Readonly<Record<string, unknown>> = {}): Named =>
  foldedKeys(Object.fromEntries(Object.entries(words).map(([word, meaning]) => [word, named(meaning)])));

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');

const sheetNamed = (name: string): AnySheet | undefined => sheets.find((each) => each.name === name);

const sheetIn = (name: string, file: SheetFile, codes: Codes): E.Either<Mistake, MappedSheet> => {
  const sheet = sheetNamed(name);
  if (sheet === undefined)
    return mistake(
      ['sheets', name],
      `tādas lapas nav; ir šīs: ${sheets.map((each) => each.name).join(', ')}`,
      `there is no such sheet; there are these: ${sheets.map((each) => each.name).join(', ')}`,
    );
  const columns = Object.keys(sheet.columns);
  const unknown = unknownColumn(file, columns);
  if (unknown !== undefined)
    return mistake(
      ['sheets', name, ...unknown],
      `tādas kolonnas nav; ir šīs: ${columns.join(', ')}`,
      `there is no such column; there are these: ${columns.join(', ')}`,
    );
  const {
    key = [columns.includes('key') ? 'key' : subjectColumns[sheet.about]],
    fixed = {},
    values = {},
  } = file;
  const isThere = (column: string): boolean =>
    Object.hasOwn(file.columns, column) || Object.hasOwn(fixed, column);
  const lacking = [
    ...columns.filter((column) => column !== 'key' && sheet.columns[column]?.isRequired === true),
    ...key,
  ].find((column) => !isThere(column));
  if (lacking !== undefined)
    return mistake(
      ['sheets', name, 'columns', lacking],
      'šī kolonna ir vajadzīga; ierakstiet, kā tā datnē saukta, vai dodiet vērtību pie fixed',
      'this column is needed; write how the file calls it, or give its value under fixed',
    );
  const unfit = valueThatDoesNotFit(sheet, file, codes);
  if (unfit !== undefined)
    return mistake(['sheets', name, ...unfit.path], withoutStop(unfit.says.lv), withoutStop(unfit.says.en));
  return E.right({
    sheet,
    inFile: named(file.sheet ?? name),
    headLine: (file.headLine ?? 1) - 1,
    heads: Object.fromEntries(Object.entries(file.columns).map(([column, head]) => [column, named(head)])),
    key,
    values: Object.fromEntries(Object.entries(values).map(([column, words]) => [column, foldedWords(words)])),
    fixed,
    ignore: (file.ignore ?? []).map(named),
  });
};

const mappingOf = (file: MappingFile): E.Either<Mistake, Mapping> => {
  const ids = Object.fromEntries(idKinds.map((kind) => [kind, foldedKeys(file.ids?.[kind] ?? {})]));
  const ownCodes = new Set(Object.keys(file.sheets).flatMap((name) => sheetNamed(name)?.names?.kind ?? []));
  const read = E.traverseArray(([name, sheet]: [string, SheetFile]) =>
    sheetIn(name, sheet, { ids, ownCodes }),
  )(Object.entries(file.sheets));
  if (E.isLeft(read)) return read;
  if (read.right.length === 0)
    return mistake(['sheets'], 'nosauciet vismaz vienu lapu', 'name at least one sheet');
  return E.right({ register: file.register, csv: file.csv ?? {}, ids, sheets: read.right });
};

const SYNTAX: Readonly<Record<string, Bilingual>> = {
  TAB_AS_INDENT: text(
    'rindas sākumā ir tabulators; lietojiet atstarpes',
    'a line begins with a tab; use blanks',
  ),
  DUPLICATE_KEY: text(
    'šis nosaukums te jau ir; izņemiet vienu',
    'this name stands here already; take one out',
  ),
};

const NO_YAML = text('tas nav YAML; izlabojiet pierakstu', 'this is no YAML; mend how it is written');

const decodedMapping = (written: unknown): E.Either<Mistake, Mapping> => {
  if (!t.UnknownRecord.is(written)) return E.left({ path: [], says: NO_MAPPING });
  const decoded = MappingFile.decode(written);
  if (E.isRight(decoded)) return mappingOf(decoded.right);
  const [first] = decoded.left;
  return E.left(first === undefined ? { path: [], says: NO_MAPPING } : mistakeOf(first));
};

/** Reads a mapping, in YAML or JSON. A mistake is told with its line and its place. */
export const readMapping = (path: string): E.Either<BadUse | FileUnreadable, Mapping> => {
  const bytes = readBytes(path);
  if (E.isLeft(bytes)) return bytes;
  const lineCounter = new LineCounter();
  const written = textIn(bytes.right);
  if (written === undefined) return E.left(inMapping(undefined, '', NO_MAPPING));
  const document = parseDocument(written.replace(/^\uFEFF/, ''), { lineCounter });
  const [error] = document.errors;
  if (error !== undefined)
    return E.left(inMapping(error.linePos?.[0].line ?? 1, '', SYNTAX[error.code] ?? NO_YAML));
  const read = E.tryCatch(() => document.toJS() as unknown, String);
  if (E.isLeft(read))
    return E.left(inMapping(undefined, '', text('tajā ir pārāk daudz atsauču', 'it holds too many aliases')));
  return E.mapLeft(told(document, lineCounter))(decodedMapping(read.right));
};
