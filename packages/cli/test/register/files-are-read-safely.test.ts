import { afterAll, describe, expect, it } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import { strToU8, zipSync } from 'fflate';
import * as E from 'fp-ts/Either';
import { mkdirSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type { SheetData } from 'write-excel-file/node' with { 'resolution-mode': 'import' };
import { readRegister } from '../../src/register/reading/read-register';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const file = (end: string, content: string | Uint8Array): string => {
  const path = `${newName()}${end}`;
  writeFileSync(path, content);
  return path;
};

const book = async (data: SheetData): Promise<Uint8Array> => {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  return writeExcelFile([{ data, sheet: 'Personas' }]).toBuffer();
};

const NAMES =
  '<?xml version="1.0"?><workbook xmlns:r="r"><sheets><sheet name="Personas" sheetId="1" r:id="rId1"/></sheets></workbook>';
const RELATIONS =
  '<?xml version="1.0"?><Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';

const sheetXml = (rows: string): string =>
  `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`;

const madeBook = (rows: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8(NAMES),
    'xl/_rels/workbook.xml.rels': strToU8(RELATIONS),
    'xl/worksheets/sheet1.xml': strToU8(sheetXml(rows)),
    ...Object.fromEntries(Object.entries(more).map(([name, content]) => [name, strToU8(content)])),
  });

const refusal = async (path: string): Promise<string> => {
  const read = await readRegister(path, {});
  return E.isLeft(read) ? `${read.left.place}: ${read.left.why.en}` : 'was read';
};

/** Writes the headers of a zip archive of one part, which says of itself what it is told to. */
const zipOf = (name: string, packed: Buffer, says: number): Buffer => {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(says, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(says, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  const at = local.length + name.length + packed.length;
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
};

const MB = 2 ** 20;

describe('a packed file that is made to burst', () => {
  const bomb = deflateRawSync(Buffer.alloc(300 * MB, 32), { level: 9 });

  it('is refused by what it says of itself', async () => {
    const path = file('.xlsx', zipOf('xl/workbook.xml', bomb, 300 * MB));
    expect(await refusal(path)).toContain('unpacked it would be larger than 256 MB');
  });

  it('is refused where it lies about itself, before it grows larger than it says', async () => {
    const before = process.memoryUsage().arrayBuffers;
    const path = file('.xlsx', zipOf('xl/workbook.xml', bomb, 1000));
    expect(await refusal(path)).toContain('no XLSX spreadsheet');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * MB);
  });

  it('is refused for its many parts', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 1500 }, (_, i) => [`xl/part${i}.xml`, new Uint8Array()]),
    );
    expect(await refusal(file('.xlsx', zipSync(many)))).toContain('more than 1000 parts');
  });

  it('is refused for a cell far away, which would need all cells before it', async () => {
    expect(
      await refusal(file('.xlsx', madeBook('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'))),
    ).toContain('too many lines or columns');
    expect(await refusal(file('.xlsx', madeBook('<row r="1"><c r="XFD1"><v>1</v></c></row>')))).toContain(
      'too many lines or columns',
    );
  });
});

describe('a spreadsheet', () => {
  it('is read with typed cells, days of 1900 and of 1904 alike', async () => {
    const read = await readRegister(
      file(
        '.xlsx',
        await book([[{ value: 'a' }, { value: 1.5, type: Number }, { value: true, type: Boolean }, null]]),
      ),
      {},
    );
    expect(read).toMatchObject(E.right([{ name: 'Personas', lines: [['a', 1.5, true]] }]));
    const styles =
      '<?xml version="1.0"?><styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
    const day = '<row r="1"><c r="A1" s="1"><v>45291</v></c></row>';
    const styled =
      '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>';
    const parts = {
      'xl/styles.xml': styles,
      'xl/_rels/workbook.xml.rels': RELATIONS.replace('</Relationships>', styled),
    };
    const of1900 = await readRegister(file('.xlsx', madeBook(day, parts)), {});
    expect(of1900).toMatchObject(E.right([{ lines: [[new Date('2023-12-31T00:00:00Z')]] }]));
    const of1904 = {
      ...parts,
      'xl/workbook.xml': NAMES.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
    };
    const later = await readRegister(file('.xlsx', madeBook(day, of1904)), {});
    expect(later).toMatchObject(E.right([{ lines: [[new Date('2028-01-01T00:00:00Z')]] }]));
  });

  it('is refused with a formula that has no value, and with the error of one, and names the cell', async () => {
    const formula = '<row r="2"><c r="B2" t="str"><f>A1&amp;A2</f></c></row>';
    expect(await refusal(file('.xlsx', madeBook(formula)))).toMatch(/Personas!B2: a formula has no value/);
    const error = '<row r="2"><c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
    expect(await refusal(file('.xlsx', madeBook(error)))).toMatch(/Personas!C2: the cell holds the error/);
  });

  it('is read with the value of a formula, and never with the formula', async () => {
    const cell = '<row r="1"><c r="A1" t="str"><f>cmd|\' /C calc\'!A1</f><v>5</v></c></row>';
    expect(await readRegister(file('.xlsx', madeBook(cell)), {})).toMatchObject(
      E.right([{ lines: [['5']] }]),
    );
  });

  it.each([
    ['macros', madeBook('', { 'xl/vbaProject.bin': 'x' }), 'holds macros'],
    [
      'entities of a file',
      madeBook('<row/>', {
        'xl/sharedStrings.xml':
          '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><sst/>',
      }),
      'XML declarations',
    ],
    ['parts within parts', madeBook('<a>'.repeat(100)), 'nested too deep'],
    ['no sheet', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'no XLSX spreadsheet'],
    ['no archive', Buffer.from('name;sex\n'), 'no XLSX spreadsheet'],
    ['half an archive', madeBook('<row/>').subarray(0, 200), 'no XLSX spreadsheet'],
  ])('is refused with %s', async (_, content, says) => {
    expect(await refusal(file('.xlsx', content))).toContain(says);
  });
});

describe('a CSV', () => {
  const LINES = [
    ['Vārds', 'Diena'],
    ['Ķirsis, "Āda"\nšeit', '31.12.2023.'],
  ];
  const written = (separator: string): string =>
    `Vārds${separator}Diena\r\n"Ķirsis, ""Āda""\nšeit"${separator}31.12.2023.\r\n`;
  const baltic = (text: string): Uint8Array => {
    const codes = new Map(
      Array.from({ length: 256 }, (_, byte) => [
        new TextDecoder('windows-1257').decode(Uint8Array.of(byte)),
        byte,
      ]),
    );
    return Uint8Array.from(Array.from(text).map((sign) => codes.get(sign) ?? 63));
  };

  it.each([
    ['UTF-8', Buffer.from(written(','))],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${written(';')}`)],
    ['UTF-16', Buffer.from(`\uFEFF${written('\t')}`, 'utf16le')],
    ['UTF-16 without its mark', Buffer.from(written(';'), 'utf16le')],
    ['UTF-16 with the great end first', Buffer.from(`\uFEFF${written(';')}`, 'utf16le').swap16()],
    ['Windows-1257', baltic(written(';'))],
  ])('is read in %s, whatever stands between its fields', async (_, content) => {
    const read = await readRegister(file('.csv', content), {});
    expect(E.isRight(read) ? read.right[0]?.lines : read).toEqual(LINES);
  });

  it.each([
    ['a title with a comma above its heads', 'Personas, 2016\nNr.;Vārds;Diena\n1;A;2'],
    ['texts that have more commas than it has columns', 'Nr.;Piezīmes\n1;a, b, c, d\n2;a, b, c\n3;-'],
    ['lists with semicolons', 'Nr.,Valstis,Diena\n1,SY; IQ; IR; AF,2\n2,SY,3'],
    ['its heads alone', 'Nr.;Vārds, uzvārds'],
    ['quoted heads', '"Nr., ja ir";"Vārds, uzvārds, tēva vārds"\n1;A'],
  ])('is divided by what divides most of its lines, with %s', async (_, content) => {
    const separator = content.startsWith('Nr.,') ? ',' : ';';
    const path = file('.csv', content);
    const found = await readRegister(path, {});
    expect(E.isRight(found)).toBe(true);
    expect(found).toEqual(await readRegister(path, { separator }));
  });

  it('is read in the encoding that is told', async () => {
    const read = await readRegister(file('.csv', baltic('Š,ķ')), { encoding: 'windows-1257' });
    expect(E.isRight(read) ? read.right[0]?.lines : read).toEqual([['Š', 'ķ']]);
    expect(await readRegister(file('.csv', baltic('Š,ķ')), { encoding: 'utf-8' })).toMatchObject(
      E.left({ _tag: 'FileUnreadable' }),
    );
  });

  it('is refused with quotes that are not closed, and names the line', async () => {
    expect(await refusal(file('.csv', 'a;b\n"c;d\n'))).toMatch(/\.csv:\d+: the quotes of a field/);
  });

  it('stands beside others in a folder', async () => {
    const folder = newName();
    mkdirSync(folder);
    writeFileSync(`${folder}/b.csv`, '1');
    writeFileSync(`${folder}/a.csv`, '2');
    const read = await readRegister(folder, {});
    expect(read).toMatchObject(E.right([{ name: 'a' }, { name: 'b' }]));
  });
});

describe('a file', () => {
  it.each([
    ['that is not there', () => `${newName()}.csv`, 'no such file'],
    ['of another kind', () => file('.pdf', 'x'), 'neither XLSX nor CSV'],
    [
      'that is a folder without CSV',
      () => {
        const folder = newName();
        mkdirSync(folder);
        return folder;
      },
      'holds no CSV files',
    ],
  ])('%s is refused', async (_, path, says) => {
    expect(await refusal(path())).toContain(says);
  });
});
