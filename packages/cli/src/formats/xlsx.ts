import type { Language } from '@pavadonis/texts';
import type { CellObject, SheetData } from 'write-excel-file/node' with { 'resolution-mode': 'import' };
import { type Answer, type Cell, type Column, isHidden } from '../answer/answer';
import { isNumber, spokenIn } from '../answer/spoken';
import { text } from '../language';
import { seen } from '../seen';

const ABOUT = text('Par šo', 'About');
const QUESTION = text('Jautājums', 'Question');

/** The longest text that a cell takes, and the longest name of a sheet. */
const LONGEST_TEXT = 32_767;
const LONGEST_NAME = 31;
const WIDEST = 60;

const whole = (value: number): CellObject => ({ value, type: Number, format: '#,##0' });

const aText = (value: string): CellObject => ({ value: seen(value).slice(0, LONGEST_TEXT), type: String });

// a spreadsheet's day begins at midnight wherever it is opened
const day = (value: string, format: string): CellObject => ({
  value: new Date(`${value}T00:00:00Z`),
  type: Date,
  format,
});

const cellOf = (
  column: Pick<Column, 'kind' | 'words'>,
  cell: Cell,
  spoken: ReturnType<typeof spokenIn>,
): CellObject | null => {
  if (cell === undefined) return null;
  if (isHidden(cell)) return { ...aText(spoken(column, cell)), align: 'right' };
  switch (column.kind) {
    case 'count':
      return whole(Number(cell));
    case 'cents':
      return { value: Number(cell) / 100, type: Number, format: '#,##0.00 "€"' };
    case 'percent':
      return { value: Number(cell) / 100, type: Number, format: '0%' };
    case 'day':
      return day(String(cell), 'yyyy-mm-dd');
    case 'month':
      return day(`${String(cell)}-01`, 'yyyy-mm');
    case 'moment':
      return { value: new Date(String(cell)), type: Date, format: 'yyyy-mm-dd hh:mm:ss' };
    case 'class':
      return aText(spoken(column, cell));
    case 'text':
      return aText(String(cell));
  }
};

const head = (value: string, column?: Column): CellObject => ({
  ...aText(value),
  fontWeight: 'bold',
  ...(column !== undefined && isNumber(column) ? { align: 'right' as const } : {}),
});

/** Makes the names of sheets: without the signs that a sheet's name may not have, short enough, and each its own. */
const sheetNames = (names: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return names.map((name) => {
    const short = seen(name)
      .replaceAll(/[[\]:*?/\\']/g, ' ')
      .slice(0, LONGEST_NAME);
    for (let i = 1; ; i += 1) {
      const numbered = i === 1 ? short : `${short.slice(0, LONGEST_NAME - 4)} ${i}`;
      if (taken.has(numbered.toLowerCase())) continue;
      taken.add(numbered.toLowerCase());
      return numbered;
    }
  });
};

/** Writes tables as a spreadsheet: a sheet for each question, with typed cells under a head that stays, and one about them. */
export const xlsxOf = async (answers: readonly Answer[], language: Language): Promise<Uint8Array> => {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const spoken = spokenIn(language);
  const names = sheetNames([...answers.map(({ name }) => name), ABOUT[language]]);
  const about: SheetData = [
    [head(QUESTION[language]), null, null],
    ...answers.flatMap(({ name, title, asked, note }) => [
      [aText(name), aText(title[language]), null],
      ...(note === undefined ? [] : [[null, aText(note[language]), null]]),
      ...asked.map((fact) => [null, aText(fact.title[language]), cellOf(fact, fact.value, spoken)]),
    ]),
  ];
  const sheets = [
    ...answers.map(({ columns, rows }) => {
      const data: SheetData = [
        columns.map((column) => head(column.title[language], column)),
        ...rows.map((row) => columns.map((column, i) => cellOf(column, row[i], spoken))),
      ];
      const widths = columns.map((column, i) => ({
        width: Math.min(
          WIDEST,
          Math.max(
            12,
            ...[column.title[language], ...rows.map((row) => spoken(column, row[i]))].map(
              (each) => each.length + 2,
            ),
          ),
        ),
      }));
      return { data, columns: widths };
    }),
    { data: about, columns: [{ width: 30 }, { width: 40 }, { width: 30 }] },
  ].map((sheet, i) => ({ ...sheet, sheet: names[i] ?? '', stickyRowsCount: 1 }));
  return writeExcelFile(sheets).toBuffer();
};
