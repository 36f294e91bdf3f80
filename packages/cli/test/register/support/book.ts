import { parse, stringify } from 'yaml';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractId, operationId, workerId } from '@pavadonis/testing/examples/ids';
import type { CellObject } from 'write-excel-file/node' with { 'resolution-mode': 'import' };
import { called } from '../../support/called';
import type { InventedRow, Register, Written } from './invented';

interface TemplateSheet {
  readonly sheet: string;
  readonly columns: Readonly<Record<string, string>>;
}

interface Template {
  readonly sheets: Readonly<Record<string, TemplateSheet>>;
}

const CENTRE = '018f0000-0000-7000-8000-000000000030';
const SECOND_WORKER = '018f0000-0000-7000-8000-000000000041';
const NOT_OPEN = '018f0000-0000-7000-8000-000000000099';

/** A template that was written, and the mapping of invented registers beside it. */
export interface Prepared {
  readonly mapping: string;
  readonly template: Template;
}

// a template is always the same, so the first one that a test file asks for serves all its registers
let first: Promise<Template> | undefined;

const writeTemplate = async (folder: string): Promise<Template> => {
  const written = await called(['register', 'template', folder]);
  if (written.code !== 0) throw new Error(written.err);
  return parse(readFileSync(join(folder, 'mapping.yaml'), 'utf8')) as Template;
};

/** Writes the mapping of a template, mended as somebody would who has these registers. */
export const prepare = async (folder: string, sheets: readonly string[]): Promise<Prepared> => {
  first ??= writeTemplate(folder);
  const template = await first;
  mkdirSync(folder, { recursive: true });
  const mapping = join(folder, 'mapping.yaml');
  const { persons, residences, referrals, ...others } = template.sheets;
  const mended = {
    ...template,
    register: 'invented',
    // a register that tells of its own office has codes of its own
    ids: sheets.includes('contracts')
      ? {}
      : {
          contracts: { 'L-1': contractId },
          operations: { 'ESF+': operationId, cita: NOT_OPEN },
          centres: { upmala: CENTRE },
          workers: { D1: workerId, d2: SECOND_WORKER },
        },
    sheets: Object.fromEntries(
      Object.entries({
        persons: { ...persons, values: { sex: { S: 'female', V: 'male' } } },
        residences: { ...residences, values: { kind: { centrā: 'centre' } } },
        referrals: { ...referrals, values: { answer: { pieņemts: 'accepted' } } },
        ...others,
      }).filter(([name]) => sheets.includes(name)),
    ),
  };
  writeFileSync(mapping, stringify(mended));
  return { mapping, template };
};

const cellOf = (written: Written): CellObject | null => {
  if (written === undefined) return null;
  if (written instanceof Date) return { value: written, type: Date, format: 'dd.mm.yyyy' };
  if (typeof written === 'number') return { value: written, type: Number };
  if (typeof written === 'boolean') return { value: written, type: Boolean };
  return { value: written, type: String };
};

/** Returns the name of the cell of a row, as a spreadsheet shows it. */
export const cellName = ({ template }: Prepared, sheet: string, line: number, column: string): string => {
  const { sheet: name = '', columns = {} } = template.sheets[sheet] ?? {};
  const place = Object.keys(columns).indexOf(column);
  return `${name}!${String.fromCharCode(65 + place)}${line + 2}`;
};

/** Writes a register as a spreadsheet. */
export const writeBook = async (
  path: string,
  register: Register,
  { template }: Prepared,
): Promise<string> => {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const sheets = Object.entries(register).map(([name, rows]) => {
    const { sheet = name, columns = {} } = template.sheets[name] ?? {};
    const heads = Object.values(columns).map((value) => ({ value, type: String }));
    const lines = rows.map((row: InventedRow) => Object.keys(columns).map((column) => cellOf(row[column])));
    return { sheet, data: [heads, ...lines] };
  });
  await writeExcelFile(sheets).toFile(path);
  return path;
};

const csvField = (written: Written, separator: string): string => {
  const said =
    written instanceof Date
      ? written.toISOString().slice(0, 10)
      : written === undefined
        ? ''
        : String(written);
  return said.includes(separator) || said.includes('"') || said.includes('\n')
    ? `"${said.replaceAll('"', '""')}"`
    : said;
};

/** Returns a register as the contents of CSV files, by their names. */
export const csvFiles = (
  register: Register,
  { template }: Prepared,
  separator: string,
): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(register).map(([name, rows]) => {
      const { sheet = name, columns = {} } = template.sheets[name] ?? {};
      const lines = [
        Object.values(columns),
        ...rows.map((row) => Object.keys(columns).map((column) => csvField(row[column], separator))),
      ];
      return [`${sheet}.csv`, lines.map((line) => line.join(separator)).join('\r\n')];
    }),
  );
