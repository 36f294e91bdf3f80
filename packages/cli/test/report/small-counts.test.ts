import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Country, Text, written } from '@pavadonis/domain';
import { scratch } from '@pavadonis/fixtures/scratch';
import { clientNo } from '@pavadonis/testing';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { readFileSync } from 'node:fs';
import { called } from '../support/called';
import { fieldsOf } from '../support/csv-fields';
import { sheetsOf } from '../support/read-spreadsheet';
import { stored } from '../support/stored';

const { newName, removeAll } = scratch();
afterAll(removeAll);

// 9 from Syria, 8 from Eritrea, 2 from Sudan
const COUNTRIES = [...Array<string>(9).fill('SY'), ...Array<string>(8).fill('ER'), 'SD', 'SD'];

let store = '';
beforeAll(async () => {
  store = await stored(
    newName(),
    COUNTRIES.flatMap((country, i) => [
      ...clientNo(i + 1)(
        clientRegistered({ countryOfOrigin: written(Country, country) }),
        residenceChanged({ residence: { kind: 'private', municipality: written(Text, 'Saldus') } }),
        serviceStarted(),
      ),
    ]),
  );
});

const active = (...given: readonly string[]) =>
  called(['report', 'active', '--day', '2024-03-31', '--store', store, '--lang', 'en', ...given]);

const HIDDEN = ['--by', 'country', '--min-count', '5'];

describe('a report whose small counts are hidden', () => {
  it('hides the small one, one that would give it away, and their shares, in the order of codes', async () => {
    expect(fieldsOf((await active(...HIDDEN, '--format', 'csv')).out)).toEqual([
      ['country', 'clients', 'share'],
      ['ER', 'hidden', 'hidden'],
      ['SD', 'hidden', 'hidden'],
      ['SY', '9', '47'],
    ]);
    expect(fieldsOf((await active('--by', 'country', '--format', 'csv')).out)[1]).toEqual(['SY', '9', '47']);
  });

  it('says so for people, in every form', async () => {
    const note = 'Where “hidden” is written, the count is at least 1 and less than 5';
    for (const format of ['table', 'html', 'md']) {
      const { out } = await active(...HIDDEN, '--format', format);
      expect(out.replaceAll('\\', '')).toContain(note);
      expect(out).not.toMatch(/[>│|] *[28] *[<│|]/);
    }
    expect((await active(...HIDDEN, '--lang', 'lv')).out).toContain('slēpts');
  });

  it('says so for programs, and in the codebook', async () => {
    const { out } = await active(...HIDDEN, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject([
      { asked: { min_count: 5 }, rows: [{ country: 'ER', clients: 'hidden', share: 'hidden' }, {}, {}] },
    ]);
    const path = newName();
    expect(await active(...HIDDEN, '--format', 'csv', '--out', `${path}.csv`)).toMatchObject({ code: 0 });
    const codebook = fieldsOf(readFileSync(`${path}.codebook.csv`, 'utf8'));
    expect(codebook.find(([, code]) => code === 'hidden')?.[3]).toContain('less than 5');
    expect(codebook.flat().join(' ')).not.toContain('[object');
    expect(await active(...HIDDEN, '--out', `${path}.xlsx`)).toMatchObject({ code: 0 });
    const [sheet] = await sheetsOf(readFileSync(`${path}.xlsx`));
    expect(sheet?.data[1]).toEqual(['Eritrea', 'hidden', 'hidden']);
  });

  it('is refused where it names files one by one', async () => {
    const { code, err } = await called([
      ...['report', 'overdue-goals', '--day', '2024-03-31', '--min-count', '5', '--store', store],
      '--lang=en',
    ]);
    expect([code, err]).toEqual([2, expect.stringContaining('leave out --min-count')]);
  });

  it('of a month looks at all its tables together, and draws nothing for a hidden one', async () => {
    const { code, out } = await called([
      ...['report', 'monthly', '--month', '2024-02', '--min-count', '5', '--format', 'html'],
      ...['--store', store, '--lang', 'en'],
    ]);
    expect(code).toBe(0);
    expect(out).toContain('Hidden are counts below: 5');
    expect(out).not.toContain('NaN');
  });
});

describe('a report of a place, a provider or an operation that nobody knows', () => {
  it.each([
    [
      ['active', '--day', '2024-03-31', '--place', 'Upmala'],
      '“Upmala” is not in this history; known are: Saldus.',
    ],
    [
      ['active', '--day', '2024-03-31', '--provider', 'nobody'],
      '“nobody” is not in this history; known are: ',
    ],
    [
      ['funding', '--month', '2024-03', '--operation', 'X'],
      '“X” is not in this history, and no other one is known',
    ],
  ])('is refused: %j', async (given, said) => {
    for (const lang of ['lv', 'en']) {
      const { code, out, err } = await called(['report', ...given, '--store', store, '--lang', lang]);
      expect([code, out]).toEqual([2, '']);
      if (lang === 'en') expect(err).toContain(said);
      expect(err.trimEnd()).not.toContain('\n');
    }
  });

  it('knows the names that were known at the moment', async () => {
    expect(await active('--place', 'saldus', '--known-at', '0')).toMatchObject({ code: 2 });
    expect(await active('--place', ' SALDUS')).toMatchObject({ code: 0 });
  });
});
