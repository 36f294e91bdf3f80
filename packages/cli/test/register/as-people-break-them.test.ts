import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import { readFileSync, writeFileSync } from 'node:fs';
import type { SheetData } from 'write-excel-file/node' with { 'resolution-mode': 'import' };
import { called } from '../support/called';
import { officeStore, secretFile } from './support/office';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const HEADS = 'Nr.;Reģistrēts;Dzimums;Valsts;Kā ieradies';
const ROWS = ['1;12.03.2017;S;Sīrija;pārmitināts', '2;30.01.2017;V;SY;relocated'];

const COLUMNS =
  'person: Nr., on: Reģistrēts, sex: Dzimums, countryOfOrigin: Valsts, arrivalMode: Kā ieradies';

const mappingOf = (...lines: readonly string[]): string =>
  [
    'register: birojs-2017',
    'sheets:',
    '  persons:',
    '    sheet: reg',
    `    columns: { ${COLUMNS} }`,
    '    values: { sex: { S: female, V: male } }',
    ...lines,
    '',
  ].join('\n');

type Given = readonly [file: string, mapping: string, secret?: string];

let folder = 0;
const csv = (...lines: readonly string[]): string => {
  folder += 1;
  const path = newName();
  writeFileSync(`${path}-${folder}.csv`, [HEADS, ...lines].join('\n'));
  return `${path}-${folder}.csv`;
};

describe('a register as people break it', () => {
  let store = '';
  let secret = '';
  beforeAll(async () => {
    store = await officeStore(newName());
    secret = secretFile(newName());
  });

  const mapping = (content: string | Uint8Array): string => {
    const path = newName();
    writeFileSync(path, content);
    return path;
  };

  const given = (...[file, map, key = secret]: Given): readonly string[] => [
    ...[file, '--mapping', map, '--store', store, '--secret', key],
  ];

  /** Returns the one sentence in English, and proves that there is one in Latvian, too. */
  const refused = async (...asked: Given): Promise<readonly [number, string]> => {
    const [lv, en] = [
      await called(['register', 'check', ...given(...asked), '--lang', 'lv']),
      await called(['register', 'check', ...given(...asked), '--lang', 'en']),
    ];
    expect([lv.out, en.out, lv.code]).toEqual(['', '', en.code]);
    expect(lv.err).not.toBe(en.err);
    for (const { err } of [lv, en]) expect(err.trimEnd()).not.toContain('\n');
    return [en.code, en.err.trimEnd()];
  };

  const register = (): string => {
    const path = csv(...ROWS);
    return path;
  };

  const named = (file: string): string => {
    const name = /([^/]+)\.\w+$/.exec(file)?.[1] ?? '';
    return mappingOf().replace('sheet: reg', `sheet: ${name}`);
  };

  describe('in its mapping', () => {
    it.each([
      [
        'a word that its column does not take',
        mappingOf().replace('male }', 'man }'),
        'In line 6 of the mapping, sheets.persons.values.sex.V: This must be one of these',
      ],
      [
        'a value of all rows that its column does not take',
        mappingOf('    fixed: { birth: vasarā }').replace('{ person:', '{ birth: Dz, person:'),
        'In line 7 of the mapping, sheets.persons.fixed.birth: This must be a day',
      ],
      [
        'a kind of ids that there is not',
        mappingOf('ids:', '  contrcts: { L: 018f0000-0000-7000-8000-000000000099 }'),
        'In line 8 of the mapping, ids.contrcts: there is no such name',
      ],
      [
        'a name that is none',
        mappingOf().replace('birojs-2017', 'Birojs 2017'),
        'In line 1 of the mapping, register: a name has up to 40 small letters',
      ],
      [
        'a line that is none',
        mappingOf('    headLine: 0'),
        'In line 7 of the mapping, sheets.persons.headLine: the line of heads is a number',
      ],
      [
        'a separator that is none',
        mappingOf('csv: { separator: "|" }'),
        'In line 7 of the mapping, csv.separator: this must be one of these',
      ],
      ['tabs', mappingOf('\tignore: []'), 'a line begins with a tab'],
      [
        'a name twice',
        mappingOf('register: birojs'),
        'In line 7 of the mapping: this name stands here already',
      ],
      ['no name at all', 'Nr.;Dzimums\n', 'In the mapping: this is no mapping'],
      ['nothing', '', 'In the mapping: this is no mapping'],
    ])('is refused with %s', async (_, content, says) => {
      expect(await refused(register(), mapping(content))).toEqual([2, expect.stringContaining(says)]);
    });

    it('is read in the encodings that an editor saves it in', async () => {
      const file = register();
      const content = named(file);
      const bytes = [
        Buffer.from(`\uFEFF${content}`),
        Buffer.from(`\uFEFF${content}`, 'utf16le'),
        Buffer.from(content.replaceAll('\n', '\r\n')),
      ];
      for (const each of bytes)
        expect(await called(['register', 'check', ...given(file, mapping(each))])).toMatchObject({
          code: 0,
          err: '',
        });
    });
  });

  it('is refused with all columns that it lacks, and all that the mapping does not have, at once', async () => {
    const file = register();
    const lacking = named(file).replace('Nr.', 'Numurs').replace('Kā ieradies', 'Kā');
    expect(await refused(file, mapping(lacking))).toEqual([
      2,
      expect.stringContaining('person “Numurs”, arrivalMode “Kā”'),
    ]);
    const unknown = csv().replace('.csv', '-b.csv');
    writeFileSync(unknown, `${HEADS};Vārds;Uzvārds\n`);
    const [code, said] = await refused(unknown, mapping(named(unknown)));
    expect([code, said]).toEqual([2, expect.stringMatching(/!F1, .*!G1: the mapping does not have/)]);
    expect(said).not.toContain('Vārds');
  });

  it('is refused where its line of heads is blank, or its sheet has another name', async () => {
    const blank = `${newName()}.csv`;
    writeFileSync(blank, '');
    expect(await refused(blank, mapping(named(blank)))).toEqual([
      2,
      expect.stringContaining('line 1 is blank; write in the mapping which line has the heads'),
    ]);
    const file = register();
    expect(await refused(file, mapping(mappingOf()))).toEqual([
      2,
      expect.stringMatching(/has no sheet “reg”; it has: \S+; write the right one/),
    ]);
  });

  it('is answered by the cells that are merged with others, whose value nobody knows', async () => {
    const { default: writeExcelFile } = await import('write-excel-file/node');
    const path = `${newName()}.xlsx`;
    const data: SheetData = [HEADS, ...ROWS].map((line, i) =>
      line
        .split(';')
        .map((value, column) =>
          i === 2 && column === 1
            ? null
            : { value, type: String, ...(i === 1 && column === 1 ? { rowSpan: 2 } : {}) },
        ),
    );
    await writeExcelFile([{ data, sheet: 'reg' }]).toFile(path);
    const told = await called([
      'register',
      'check',
      ...given(path, mapping(mappingOf())),
      '--json',
      '--lang',
      'en',
    ]);
    expect(told.code).toBe(1);
    const [, toBeMended] = JSON.parse(told.out) as readonly { readonly rows: unknown }[];
    expect(toBeMended?.rows).toEqual([
      {
        cell: 'reg!B3',
        what_to_mend: 'This cell is merged with reg!B2; unmerge the cells and write the value in each.',
      },
    ]);
  });

  it('is refused where it is recorded under another secret or another name of the register', async () => {
    const file = register();
    const map = mapping(named(file));
    const record = (...asked: Given) =>
      called(['register', 'record', ...given(...asked), '--actor', 'a', '--lang', 'en']);
    expect(await record(file, map)).toMatchObject({ code: 0 });
    const other = newName();
    writeFileSync(other, 'b2'.repeat(32), { mode: 0o600 });
    const renamed = mapping(readFileSync(map, 'utf8').replace('birojs-2017', 'birojs'));
    const others: readonly Given[] = [
      [file, map, other],
      [file, renamed],
    ];
    for (const asked of others) {
      expect(await refused(...asked)).toEqual([2, expect.stringContaining('under another secret')]);
      expect(await record(...asked)).toMatchObject({ code: 2, out: '' });
    }
    expect(await record(file, map)).toMatchObject({ code: 0, err: '' });
  });
});
