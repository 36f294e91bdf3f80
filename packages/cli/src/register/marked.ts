import type { Language } from '@pavadonis/texts';
import type { CellObject, SheetData } from 'write-excel-file/node' with { 'resolution-mode': 'import' };
import { type Bilingual, text } from '../language';
import { seen } from '../seen';
import type { Row } from './rows/read-rows';
import type { Cell } from './reading/sheet';
import { isBlank } from './values/cell-text';
import { verdictHeads } from './verdict-heads';
import { fateOf, type StepFate, type Verdict } from './run/verdict';

const LONGEST_TEXT = 32_767;

const COLOURS: Readonly<Record<StepFate, string>> = { new: '#E2EFDA', known: '#EDEDED', refused: '#F8CBAD' };

/** The fates of rows in words. */
export const fateWords: Readonly<Record<StepFate, Bilingual>> = {
  new: text('jauns', 'new'),
  known: text('jau ir', 'is so already'),
  refused: text('noraidīts', 'refused'),
};

const aText = (value: string): CellObject => ({ value: seen(value).slice(0, LONGEST_TEXT), type: String });

const cellOf = (cell: Cell | undefined): CellObject | null => {
  if (isBlank(cell)) return null;
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? null : { value: cell, type: Date, format: 'yyyy-mm-dd' };
  if (typeof cell === 'number') return { value: cell, type: Number };
  return typeof cell === 'boolean' ? { value: cell, type: Boolean } : aText(cell);
};

const saidOf = ({ row, wrong }: Verdict, heads: Row['mapped']['heads'], language: Language): string =>
  wrong
    .map(
      ({ column, says }) =>
        `${heads[column] ?? row.mapped.sheet.columns[column]?.title[language] ?? column}: ${says[language]}`,
    )
    .join('\n');

const lineOf = (verdict: Verdict, width: number, language: Language): SheetData[number] => {
  const { row, wrong } = verdict;
  const { file, line, at, mapped } = row;
  const marked = new Set(wrong.map(({ column }) => at[column]));
  const cells = file.lines[line] ?? [];
  const fate = fateOf(verdict);
  return [
    ...Array.from({ length: width }, (_, i): CellObject | null => {
      const cell = cellOf(cells[i]);
      return marked.has(i) ? { ...(cell ?? aText('')), backgroundColor: COLOURS.refused } : cell;
    }),
    { ...aText(fateWords[fate][language]), backgroundColor: COLOURS[fate] },
    { ...aText(saidOf(verdict, mapped.heads, language)), wrap: true },
  ];
};

/** Writes a register as a spreadsheet, with what becomes of each row behind it, and the cells marked that have to be mended. */
export const markedRegister = async (
  verdicts: readonly Verdict[],
  language: Language,
): Promise<Uint8Array> => {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const bySheet = new Map<Row['mapped'], Verdict[]>();
  for (const verdict of verdicts)
    bySheet.set(verdict.row.mapped, [...(bySheet.get(verdict.row.mapped) ?? []), verdict]);
  const sheets = [...bySheet].map(([mapped, ofSheet]) => {
    const file = ofSheet[0]?.row.file;
    const lines = file?.lines ?? [];
    const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
    const byLine = new Map(ofSheet.map((verdict) => [verdict.row.line, verdict]));
    const data: SheetData = lines.map((cells, line) => {
      const verdict = byLine.get(line);
      if (verdict !== undefined) return lineOf(verdict, width, language);
      const isHead = line === mapped.headLine;
      const style = isHead ? { fontWeight: 'bold' as const } : {};
      const copied = Array.from({ length: width }, (_, i) => {
        const cell = cellOf(cells[i]);
        return cell === null ? null : { ...cell, ...style };
      });
      return isHead
        ? [...copied, ...verdictHeads.map((head) => ({ ...aText(head[language]), ...style }))]
        : copied;
    });
    return {
      data,
      sheet: (file?.name ?? mapped.sheet.name).slice(0, 31),
      stickyRowsCount: mapped.headLine + 1,
      columns: [...Array.from({ length: width }, () => ({ width: 16 })), { width: 16 }, { width: 60 }],
    };
  });
  return writeExcelFile(sheets).toBuffer();
};
