import * as E from 'fp-ts/Either';
import type * as t from 'io-ts';
import { parseDocument } from 'yaml';
import { type BadUse, badUse } from '../../failure';
import { sheets } from '../sheets/sheets';
import { foldedKeys, idKinds } from '../values/column';
import { readBytes } from '../../files/read-file';
import type { FileUnreadable } from '../../files/unreadable';
import { MappingFile } from './codec';
import type { MappedSheet, Mapping } from './mapping';

const wrong = (place: string, lv: string, en: string): E.Either<BadUse, never> =>
  E.left(badUse(`Kartējumā ${place}: ${lv}.`, `In the mapping, ${place}: ${en}.`));

const placeOf = ({ context }: t.ValidationError): string =>
  context
    .map(({ key }) => key)
    .filter((key) => key !== '' && !/^[01]$/.test(key))
    .join('.');

const sayError = (error: t.ValidationError): E.Either<BadUse, never> => {
  const place = placeOf(error) || 'register';
  if (error.message === 'unknown')
    return wrong(
      place,
      'tāda nosaukuma nav; izlabojiet vai izņemiet to',
      'there is no such name; mend it or take it out',
    );
  return error.value === undefined
    ? wrong(place, 'tas jāieraksta', 'it has to be written')
    : wrong(
        place,
        'vērtība neder; salīdziniet ar paraugu, ko raksta register template',
        'the value does not fit; compare it with the example that register template writes',
      );
};

const named = (value: unknown): string => String(value);

type SheetFile = MappingFile['sheets'][string];

const unknownColumn = (name: string, sheet: SheetFile, columns: readonly string[]): string | undefined => {
  const { key = [], values = {}, fixed = {} } = sheet;
  const places = [
    ...Object.keys(sheet.columns).map((column) => ['columns', column] as const),
    ...key.map((column) => ['key', column] as const),
    ...Object.keys(values).map((column) => ['values', column] as const),
    ...Object.keys(fixed).map((column) => ['fixed', column] as const),
  ];
  const found = places.find(([, column]) => !columns.includes(column));
  return found && `sheets.${name}.${found.join('.')}`;
};

const sheetIn = (name: string, file: SheetFile): E.Either<BadUse, MappedSheet> => {
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined)
    return wrong(
      `sheets.${name}`,
      `tādas lapas nav; ir šīs: ${sheets.map((each) => each.name).join(', ')}`,
      `there is no such sheet; there are these: ${sheets.map((each) => each.name).join(', ')}`,
    );
  const columns = Object.keys(sheet.columns);
  const unknown = unknownColumn(name, file, columns);
  if (unknown !== undefined)
    return wrong(
      unknown,
      `tādas kolonnas nav; ir šīs: ${columns.join(', ')}`,
      `there is no such column; there are these: ${columns.join(', ')}`,
    );
  const { key = columns.includes('key') ? ['key'] : ['person'], fixed = {}, values = {} } = file;
  const isThere = (column: string): boolean =>
    Object.hasOwn(file.columns, column) || Object.hasOwn(fixed, column);
  const lacking = [
    ...columns.filter((column) => column !== 'key' && sheet.columns[column]?.isRequired === true),
    ...key,
  ].find((column) => !isThere(column));
  if (lacking !== undefined)
    return wrong(`sheets.${name}.columns.${lacking}`, 'šī kolonna ir vajadzīga', 'this column is needed');
  return E.right({
    sheet,
    inFile: file.sheet ?? name,
    headLine: (file.headLine ?? 1) - 1,
    heads: file.columns,
    key,
    values: Object.fromEntries(
      Object.entries(values).map(([column, words]) => [
        column,
        foldedKeys(
          Object.fromEntries(Object.entries(words).map(([word, meaning]) => [word, named(meaning)])),
        ),
      ]),
    ),
    fixed,
    ignore: file.ignore ?? [],
  });
};

const mappingOf = (file: MappingFile): E.Either<BadUse, Mapping> => {
  const read = E.traverseArray(([name, sheet]: [string, SheetFile]) => sheetIn(name, sheet))(
    Object.entries(file.sheets),
  );
  if (E.isLeft(read)) return read;
  if (read.right.length === 0)
    return wrong('sheets', 'nosauciet vismaz vienu lapu', 'name at least one sheet');
  const ids = Object.fromEntries(idKinds.map((kind) => [kind, foldedKeys(file.ids?.[kind] ?? {})]));
  return E.right({ register: file.register, csv: file.csv ?? {}, ids, sheets: read.right });
};

/** Reads a mapping, in YAML or JSON. A mistake is told with its place. */
export const readMapping = (path: string): E.Either<BadUse | FileUnreadable, Mapping> => {
  const bytes = readBytes(path);
  if (E.isLeft(bytes)) return bytes;
  const document = parseDocument(bytes.right.toString('utf8'));
  const [error] = document.errors;
  if (error !== undefined) {
    const [{ line, col }] = error.linePos ?? [{ line: 1, col: 1 }];
    return wrong(
      `${line}:${col}`,
      'tas nav YAML; izlabojiet pierakstu',
      'this is no YAML; mend how it is written',
    );
  }
  const read = E.tryCatch(() => document.toJS() as unknown, String);
  if (E.isLeft(read)) return wrong('1:1', 'tajā ir pārāk daudz atsauču', 'it holds too many aliases');
  const decoded = MappingFile.decode(read.right);
  if (E.isRight(decoded)) return mappingOf(decoded.right);
  const [first] = decoded.left;
  return first === undefined ? wrong('1:1', 'tas nav kartējums', 'it is no mapping') : sayError(first);
};
