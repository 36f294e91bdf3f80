import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDate, Text, written } from '@pavadonis/domain';
import { scratch } from '@pavadonis/fixtures/scratch';
import { centre, client, clientNo } from '@pavadonis/testing';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { called } from '../support/called';
import { fieldsOf } from '../support/csv-fields';
import { sheetsOf } from '../support/read-spreadsheet';
import { stored } from '../support/stored';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const on = civilDate('2024-03-01');
const lives = (municipality: string) =>
  residenceChanged({ residence: { kind: 'private', municipality: written(Text, municipality) } });

let store = '';
let folder = '';

beforeAll(async () => {
  store = await stored(newName(), [
    ...centre(centreOpened()),
    ...client(clientRegistered(), serviceStarted(), lives('=1+1')),
    ...clientNo(2)(clientRegistered(), serviceStarted(), lives('<b>Rīga</b>')),
  ]);
  folder = newName();
  mkdirSync(folder);
});

const report = (...given: readonly string[]) =>
  called(['report', 'active', '--day', on, '--store', store, '--lang', 'en', ...given]);

const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('a report in a file', () => {
  it('is a CSV with its codebook beside it', async () => {
    const out = join(folder, 'place.csv');
    expect(await report('--by', 'place', '--format', 'csv', '--out', out)).toMatchObject({
      code: 0,
      out: '',
      err: '',
    });
    expect(fieldsOf(textOf('place.csv'))).toEqual([
      ['residence', 'place', 'clients', 'share'],
      ['outside', '<b>Rīga</b>', '1', '50'],
      ['outside', "'=1+1", '1', '50'],
    ]);
    const codebook = fieldsOf(textOf('place.codebook.csv'));
    expect(codebook[0]).toEqual(['column', 'code', 'lv', 'en']);
    expect(codebook).toContainEqual(['residence', 'outside', 'ārpus centra', 'outside the centres']);
    expect(new Set(codebook.map(([column]) => column))).toEqual(
      new Set(['column', '', 'residence', 'place', 'clients', 'share']),
    );
  });

  it('begins with a byte order mark on request', async () => {
    expect(await report('--format', 'csv', '--bom', '--out', join(folder, 'bom.csv'))).toMatchObject({
      code: 0,
    });
    expect(textOf('bom.csv')).toBe('\uFEFFclients\r\n2\r\n');
    expect(textOf('bom.codebook.csv').charAt(0)).toBe('\uFEFF');
  });

  it('is one CSV for each question', async () => {
    expect(
      await report('--by', 'sex,age', '--format', 'csv', '--out', join(folder, 'two.csv')),
    ).toMatchObject({ code: 0 });
    expect(
      readdirSync(folder)
        .filter((each) => each.startsWith('two.'))
        .sort(),
    ).toEqual([
      'two.active-by-age.codebook.csv',
      'two.active-by-age.csv',
      'two.active-by-sex.codebook.csv',
      'two.active-by-sex.csv',
    ]);
    expect(await report('--by', 'sex,age', '--format', 'csv')).toMatchObject({ code: 2, out: '' });
  });

  it('is a spreadsheet with a sheet for each question', async () => {
    const out = join(folder, 'both.xlsx');
    expect(await report('--by', 'sex,place', '--format', 'xlsx', '--out', out)).toMatchObject({ code: 0 });
    const sheets = await sheetsOf(readFileSync(out));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['active-by-sex', 'active-by-place', 'About']);
    expect(sheets[1]?.data[2]).toEqual(['outside the centres', '=1+1', 1, 0.5]);
  });

  it('has the form that the end of its name tells, unless another is asked for', async () => {
    expect(await report('--out', join(folder, 'named.xlsx'))).toMatchObject({ code: 0 });
    expect((await sheetsOf(readFileSync(join(folder, 'named.xlsx'))))[0]?.sheet).toBe('active');
    expect(await report('--out', join(folder, 'NAMED.JSON'))).toMatchObject({ code: 0 });
    expect(JSON.parse(textOf('NAMED.JSON'))).toMatchObject([{ question: 'active' }]);
    expect(await report('--out', join(folder, 'named.html'), '--format', 'md')).toMatchObject({ code: 0 });
    expect(textOf('named.html')).not.toContain('<html');
    expect(await report('--out', join(folder, 'named.txt'))).toMatchObject({ code: 0 });
    expect(textOf('named.txt')).toContain('┌');
  });

  it('is a page that loads nothing, and Markdown', async () => {
    const { out } = await report('--by', 'place', '--format', 'html');
    expect(out).toContain('&lt;b&gt;Rīga&lt;/b&gt;');
    expect(out).not.toMatch(/<(?:script|link|img|iframe)|<b>/);
    expect((await report('--by', 'place', '--format', 'md')).out).toContain('\\<b\\>Rīga\\</b\\>');
  });

  it('is written over nothing, unless that is asked for', async () => {
    const out = join(folder, 'kept.json');
    writeFileSync(out, 'kept');
    expect(await report('--format', 'json', '--out', out)).toMatchObject({
      code: 3,
      err: `${out}: it exists already; name another one, or give --overwrite (EEXIST).\n`,
    });
    expect(textOf('kept.json')).toBe('kept');
    expect(await report('--format', 'json', '--out', out, '--overwrite')).toMatchObject({ code: 0 });
    expect(JSON.parse(textOf('kept.json'))).toMatchObject([{ question: 'active', rows: [{ clients: 2 }] }]);
  });

  it('leaves nothing behind where one of its files cannot be written', async () => {
    const before = readdirSync(folder).length;
    writeFileSync(join(folder, 'half.codebook.csv'), 'kept');
    expect(await report('--format', 'csv', '--out', join(folder, 'half.csv'))).toMatchObject({ code: 3 });
    expect(readdirSync(folder)).toHaveLength(before + 1);
    expect(await report('--out', join(folder, 'no-such', 'folder'))).toMatchObject({ code: 3, out: '' });
  });
});

describe('a report', () => {
  it('counts those of a place or a provider alone, and what was known', async () => {
    const count = async (...given: readonly string[]): Promise<unknown> =>
      (
        JSON.parse((await report('--format', 'json', ...given)).out) as readonly { readonly rows: unknown }[]
      )[0]?.rows;
    expect(await count()).toEqual([{ clients: 2 }]);
    expect(await count('--place', '<B>rīga</b> ')).toEqual([{ clients: 1 }]);
    expect(await count('--place', 'Upmala')).toEqual([{ clients: 0 }]);
    expect(await count('--known-at', '0')).toEqual([{ clients: 0 }]);
    expect(await count('--known-at', '4')).toEqual([{ clients: 1 }]);
    expect(await count('--known-at', '2020-01-01')).toEqual([{ clients: 0 }]);
  });

  it('is a page that opens in the language that is asked for', async () => {
    expect((await report('--format', 'html')).out).toContain('<html lang="en">');
    expect((await report('--format', 'html', '--lang', 'lv')).out).toContain('<html lang="lv">');
  });

  it('of a month is one page with charts, in both languages', async () => {
    const { code, out } = await called([
      'report',
      'monthly',
      '--month',
      '2024-03',
      '--format',
      'html',
      '--store',
      store,
    ]);
    expect(code).toBe(0);
    expect(out.match(/<article lang="(?:lv|en)">/g)).toHaveLength(2);
    expect(out.match(/<svg role="img"/g)?.length).toBeGreaterThan(0);
    expect(out).not.toMatch(/<(?:script|link|img|iframe)/);
    expect(await called(['report', 'menesis', '--store', store, '--lang', 'en'])).toMatchObject({
      code: 2,
      err: 'No month is given; write it with --month, such as --month 2018-06.\n',
    });
  });
});
