import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { called } from '../support/called';
import { hostile } from '../support/hostile';
import { partOf, sheetsOf } from '../support/read-spreadsheet';
import { csvFiles, prepare, type Prepared } from './support/book';
import { inventedRegister, type Register } from './support/invented';
import { officeStore, secretFile } from './support/office';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\p{Bidi_Control}\p{Zl}\p{Zp}]/u;

describe('hostile texts in a register', () => {
  let prepared: Prepared;

  beforeAll(async () => {
    prepared = await prepare(newName(), Object.keys(inventedRegister(1)));
  });

  const folderOf = (register: Register): string => {
    const folder = newName();
    mkdirSync(folder);
    for (const [name, content] of csvFiles(register, prepared, ';'))
      writeFileSync(join(folder, name), content);
    return folder;
  };

  const check = async (folder: string, ...more: readonly string[]) => {
    const given = ['--mapping', prepared.mapping, '--store', await officeStore(newName())];
    return called(['register', 'check', folder, ...given, '--secret', secretFile(newName()), ...more]);
  };

  it.each(hostile)(
    'act nowhere, in whichever cell: %j',
    async (text) => {
      const register = inventedRegister(2);
      for (const rows of Object.values(register)) {
        const [row] = rows;
        for (const column of Object.keys(row ?? {})) if (row !== undefined) row[column] = text;
      }
      const marked = `${newName()}.xlsx`;
      for (const lang of ['lv', 'en']) {
        const { out, err, code } = await check(
          folderOf(register),
          '--lang',
          lang,
          '--overwrite',
          '--out',
          marked,
        );
        expect(code).toBe(1);
        expect(out).not.toMatch(UNSEEN);
        expect(err).not.toMatch(UNSEEN);
        const letters = text.replaceAll(/[^\p{L}]/gu, '');
        if (letters.length > 8) expect(out).not.toContain(text);
      }
      const book = readFileSync(marked);
      expect(partOf(book, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
      for (const { data } of await sheetsOf(book))
        for (const cell of data.flat()) if (typeof cell === 'string') expect(cell).not.toMatch(UNSEEN);
    },
    60_000,
  );

  it('are recorded as the texts that they are, and change nothing beside them', async () => {
    const register = inventedRegister(1);
    const goal = register['goals']?.[0];
    if (goal !== undefined) goal['text'] = '=HYPERLINK("https://example.invalid","x")';
    const { code, out } = await check(folderOf(register), '--json');
    expect(code).toBe(0);
    expect(out).not.toContain('HYPERLINK');
  });
});

describe('what a check writes beside the rows', () => {
  it('has the verdict of each row, and is a register that can be corrected and checked again', async () => {
    const register = inventedRegister(2);
    const person = register['persons']?.[1];
    if (person !== undefined) person['sex'] = 'xyz';
    const prepared = await prepare(newName(), Object.keys(register));
    const folder = newName();
    mkdirSync(folder);
    for (const [name, content] of csvFiles(register, prepared, ';'))
      writeFileSync(join(folder, name), content);
    const [marked, store, secret] = [
      `${newName()}.xlsx`,
      await officeStore(newName()),
      secretFile(newName()),
    ];
    const given = ['--mapping', prepared.mapping, '--store', store, '--secret', secret, '--lang', 'en'];
    expect((await called(['register', 'check', folder, ...given, '--out', marked])).code).toBe(1);
    const [persons] = await sheetsOf(readFileSync(marked));
    const ends = persons?.data.map((line) => line.slice(-2));
    expect(ends).toEqual([
      ['Verdict', 'What to mend'],
      ['new', null],
      ['refused', expect.stringMatching(/^Dzimums: This must be one of these/)],
    ]);
    const style = (cell: string) =>
      new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(
        partOf(readFileSync(marked), 'xl/worksheets/sheet1.xml'),
      )?.[1];
    expect(style('C3')).not.toBe(style('C2'));
    const again = await called(['register', 'check', marked, ...given, '--json']);
    expect(again.code).toBe(1);
  });
});
