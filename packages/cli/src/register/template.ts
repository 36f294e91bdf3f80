import type { Language } from '@pavadonis/texts';
import { stringify } from 'yaml';
import type { SheetData } from 'write-excel-file/node' with { 'resolution-mode': 'import' };
import type { FileToWrite } from '../files/write-files';
import { BYTE_ORDER_MARK, csvLines } from '../formats/csv';
import { text } from '../language';
import { join } from 'node:path';
import { sheets } from './sheets/sheets';

const VALUES = text('Vērtības', 'Values');

const VALUE_HEADS = [
  text('Lapa', 'Sheet'),
  text('Kolonna', 'Column'),
  text('Jāaizpilda', 'Needed'),
  text('Kas tajā ir', 'What it takes'),
  text('Kods', 'Code'),
  text('Vārds', 'Word'),
] as const;

const YES = text('jā', 'yes');

/** The allowed values of all columns, a line each. */
const valueLines = (language: Language): readonly (readonly string[])[] => [
  VALUE_HEADS.map((head) => head[language]),
  ...sheets.flatMap(({ title, columns }) =>
    Object.values(columns).flatMap((column) => {
      const start = [title[language], column.title[language]];
      return [
        [...start, column.isRequired ? YES[language] : '', column.takes[language], '', ''],
        ...(column.allowed ?? []).map(([code, words]) => [...start, '', '', code, words[language]]),
      ];
    }),
  ),
];

const headsOf = (columns: (typeof sheets)[number]['columns'], language: Language): readonly string[] =>
  Object.values(columns).map(({ title }) => title[language]);

const spreadsheet = async (language: Language): Promise<Uint8Array> => {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const cells = (line: readonly string[], isHead: boolean): SheetData[number] =>
    line.map((value) => ({ value, type: String, ...(isHead ? { fontWeight: 'bold' as const } : {}) }));
  return writeExcelFile(
    [
      ...sheets.map(({ title, columns }) => ({
        name: title[language],
        lines: [headsOf(columns, language)],
      })),
      { name: VALUES[language], lines: valueLines(language) },
    ].map(({ name, lines }) => ({
      data: lines.map((line, i) => cells(line, i === 0)),
      sheet: name,
      stickyRowsCount: 1,
      columns: (lines[0] ?? []).map((head) => ({ width: Math.max(12, head.length + 2) })),
    })),
  ).toBuffer();
};

const ABOUT = text(
  ` Reģistra kartējums: kura kolonna ko nozīmē.
 register: reģistra nosaukums uz visiem laikiem; no tā un rindu numuriem rodas ierakstu identifikatori.
 csv: encoding (utf-8, utf-16le, utf-16be, windows-1257) un separator, ja tie nav jāatpazīst pašiem.
 ids: kodi, kuru lietas krātuvē jau ir, un to UUID (contracts, operations, centres, workers).
 sheets: lapas; columns saka, kā kolonnu sauc datnē. Vēl var dot sheet (lapas nosaukums datnē), headLine
 (virsrakstu rinda), key (kolonnas, kas kopā ir rindas numurs), values (reģistra vārdi un to nozīme),
 fixed (kas visām rindām vienāds) un ignore (kolonnas, ko nelasa; "*" visas pārējās).`,
  ` The mapping of a register: which column means what.
 register: the name of the register, once for good; the ids of what is recorded follow from it and the rows’ numbers.
 csv: encoding (utf-8, utf-16le, utf-16be, windows-1257) and separator, where they are not to be detected.
 ids: codes of things that the store has already, and their UUIDs (contracts, operations, centres, workers).
 sheets: the sheets; columns says how a column is called in the file. There may be sheet (its name in the file), headLine
 (the line of heads), key (the columns that are the row’s number together), values (words of the register and what they
 mean), fixed (what all rows have) and ignore (columns that are not read; "*" all others).`,
);

const exampleMapping = (language: Language): string => {
  const mapping = {
    register: 'office-2016',
    sheets: Object.fromEntries(
      sheets.map(({ name, title, columns }) => [
        name,
        {
          sheet: title[language],
          columns: Object.fromEntries(
            Object.entries(columns).map(([column, { title: head }]) => [column, head[language]]),
          ),
          ...(name === 'persons'
            ? { values: { sex: language === 'lv' ? { s: 'female', v: 'male' } : { f: 'female', m: 'male' } } }
            : {}),
        },
      ]),
    ),
  };
  const about = ABOUT[language]
    .split('\n')
    .map((line) => `#${line}\n`)
    .join('');
  return `${about}${stringify(mapping)}`;
};

// a spreadsheet that speaks Latvian takes a comma for the one of decimals
const SEPARATORS = { lv: ';', en: ',' } as const satisfies Record<Language, string>;

const csvIn = (language: Language, lines: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + csvLines(lines, SEPARATORS[language]);

/** Makes the files of a template: a spreadsheet, the same as CSV, the allowed values, and a mapping for both. */
export const templateFiles = async (folder: string, language: Language): Promise<readonly FileToWrite[]> => [
  { path: join(folder, 'register.xlsx'), content: await spreadsheet(language) },
  ...sheets.map(({ title, columns }) => ({
    path: join(folder, `${title[language]}.csv`),
    content: csvIn(language, [headsOf(columns, language)]),
  })),
  {
    path: join(folder, `${VALUES[language]}.csv`),
    content: csvIn(language, valueLines(language)),
  },
  { path: join(folder, 'mapping.yaml'), content: exampleMapping(language) },
];
