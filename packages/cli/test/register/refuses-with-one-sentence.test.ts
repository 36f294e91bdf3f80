import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parse, stringify } from 'yaml';
import { called } from '../support/called';
import { inventedRegister } from './support/invented';
import { officeStore, secretFile } from './support/office';
import { run, type Trial, trialOf } from './support/trial';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const register = inventedRegister(2);

interface Mapping {
  readonly sheets: Readonly<Record<string, Record<string, unknown>>>;
  readonly [name: string]: unknown;
}

describe('a register', () => {
  let trial: Trial;

  beforeAll(async () => {
    trial = await trialOf(register, newName);
  });

  const mapped = (change: (mapping: Mapping) => unknown): Trial => {
    const mapping = newName();
    writeFileSync(mapping, stringify(change(parse(readFileSync(trial.mapping, 'utf8')) as Mapping)));
    return { ...trial, mapping };
  };

  const inBoth = async (given: readonly string[]): Promise<readonly [code: number, en: string]> => {
    const english = await called([...given, '--lang', 'en']);
    const latvian = await called([...given, '--lang', 'lv']);
    for (const { err, out, code } of [english, latvian]) {
      expect([out, code]).toEqual(['', english.code]);
      expect(err.trimEnd()).not.toMatch(/[\n\p{Cc}\p{Bidi_Control}]/u);
    }
    expect(latvian.err).not.toBe(english.err);
    return [english.code, english.err.trimEnd()];
  };

  const checked = ({ file, mapping, store, secret }: Trial) =>
    inBoth(['register', 'check', file, '--mapping', mapping, '--store', store, '--secret', secret]);

  it.each<readonly [string, (mapping: Mapping) => unknown, string]>([
    [
      'a name that is no place',
      (all) => ({ ...all, shets: {} }),
      'of the mapping, shets: there is no such name',
    ],
    [
      'a sheet that registers do not have',
      (all) => ({ ...all, sheets: { ...all.sheets, people: { columns: {} } } }),
      'of the mapping, sheets.people: there is no such sheet',
    ],
    [
      'a column that a sheet does not have',
      (all) => ({
        ...all,
        sheets: { ...all.sheets, persons: { ...all.sheets['persons'], key: ['name'] } },
      }),
      'of the mapping, sheets.persons.key.name: there is no such column',
    ],
    [
      'a sheet without a column that is needed',
      (all) => ({ ...all, sheets: { persons: { columns: { person: 'Personas numurs' } } } }),
      'of the mapping, sheets.persons.columns.on: this column is needed',
    ],
    [
      'an id that is none',
      (all) => ({ ...all, ids: { workers: { d1: 'Jānis' } } }),
      'of the mapping, ids.workers.d1: this must be a UUID',
    ],
    [
      'no name of the register',
      (all) => ({ ...all, register: undefined }),
      'In the mapping, register: it has to be written',
    ],
    [
      'a head that the file does not have',
      (all) => ({
        ...all,
        sheets: {
          persons: {
            ...all.sheets['persons'],
            columns: { ...(all.sheets['persons']?.['columns'] as object), sex: 'Dzim.' },
          },
        },
      }),
      'Personas: sheets.persons.columns: line 1 has none of these columns: sex “Dzim.”',
    ],
    [
      'a sheet that the file does not have',
      (all) => ({ ...all, sheets: { persons: { ...all.sheets['persons'], sheet: 'Cilvēki' } } }),
      'sheets.persons: the register has no sheet “Cilvēki”; it has: Personas, ',
    ],
  ])('refuses a mapping with %s', async (_, change, says) => {
    const [code, said] = await checked(mapped(change));
    expect([code, said]).toEqual([2, expect.stringContaining(says)]);
  });

  it('refuses a column of the file that the mapping does not have, by its cell, and not by its name', async () => {
    const all = mapped((mapping) => {
      const columns = { ...(mapping.sheets['persons']?.['columns'] as Record<string, string>) };
      delete columns['diedOn'];
      return { ...mapping, sheets: { persons: { ...mapping.sheets['persons'], columns } } };
    });
    const [code, said] = await checked(all);
    expect([code, said]).toEqual([
      2,
      expect.stringContaining('Personas!M1: the mapping does not have such a column'),
    ]);
    expect(said).not.toContain('Miris');
  });

  it('refuses a mapping that is no YAML, with the line', async () => {
    const mapping = newName();
    writeFileSync(mapping, 'register: a\nsheets: [\n');
    const [code, said] = await checked({ ...trial, mapping });
    expect([code, said]).toEqual([2, expect.stringMatching(/In line \d+ of the mapping: this is no YAML/)]);
  });

  it('refuses a mapping that would grow without end', async () => {
    const mapping = newName();
    const layers = Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(10)}]`);
    writeFileSync(mapping, `a0: &a0 x\n${layers.join('\n')}\n`);
    expect((await checked({ ...trial, mapping }))[0]).toBe(2);
  });

  it('refuses a store that is not there, and makes none', async () => {
    const store = newName();
    expect((await checked({ ...trial, store }))[0]).toBe(3);
    const { file, mapping, secret } = trial;
    const given = ['--mapping', mapping, '--secret', secret, '--store', store, '--actor', 'a'];
    expect((await inBoth(['register', 'record', file, ...given]))[0]).toBe(3);
    expect(existsSync(store)).toBe(false);
  });

  it('refuses a file that is not there', async () => {
    expect(await checked({ ...trial, file: `${newName()}.xlsx` })).toEqual([
      3,
      expect.stringContaining('there is no such file'),
    ]);
  });

  it('refuses a secret that others can read, that is none, or that nobody gives', async () => {
    const secret = secretFile(newName());
    chmodSync(secret, 0o644);
    expect(await checked({ ...trial, secret })).toEqual([2, expect.stringContaining('chmod 600')]);
    writeFileSync(secret, 'secret');
    chmodSync(secret, 0o600);
    expect(await checked({ ...trial, secret })).toEqual([
      2,
      expect.stringContaining('32 bytes in hexadecimal'),
    ]);
    const { file, mapping, store } = trial;
    expect(await inBoth(['register', 'check', file, '--mapping', mapping, '--store', store])).toEqual([
      2,
      expect.stringContaining('PAVADONIS_REGISTER_SECRET'),
    ]);
  });

  it('takes the secret from the environment', async () => {
    const { file, mapping, store } = trial;
    const env = { PAVADONIS_REGISTER_SECRET: 'a1'.repeat(32) };
    const given = ['register', 'check', file, '--mapping', mapping, '--store', store, '--json'];
    const { out } = await run('check', trial).then(async () => called(given, { env }));
    expect(JSON.parse(out)).toMatchObject([{ question: 'register' }]);
  });

  it('writes over nothing, and leaves nothing half written', async () => {
    const { file, mapping, store, secret } = trial;
    const given = [
      'register',
      'check',
      file,
      '--mapping',
      mapping,
      '--store',
      store,
      '--secret',
      secret,
      '--out',
    ];
    const [code, said] = await inBoth([...given, file]);
    expect([code, said]).toEqual([3, expect.stringContaining('it exists already')]);
    const nowhere = `${newName()}/out.xlsx`;
    expect((await inBoth([...given, nowhere]))[0]).toBe(3);
    expect((await inBoth([...given, 'out.csv']))[0]).toBe(2);
    if (existsSync('/dev/full')) expect((await inBoth([...given, '/dev/full/out.xlsx']))[0]).toBe(3);
  });
});

describe('a template and a secret', () => {
  it('are written once', async () => {
    const folder = newName();
    expect((await called(['register', 'template', folder, '--lang', 'en'])).code).toBe(0);
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(['register.xlsx', 'Persons.csv', 'Values.csv', 'mapping.yaml']),
    );
    const again = await called(['register', 'template', folder, '--lang', 'en']);
    expect([again.code, again.err]).toEqual([3, expect.stringContaining('it exists already')]);
    expect((await called(['register', 'template', folder, '--overwrite'])).code).toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.unfinished'))).toEqual([]);

    const secret = newName();
    expect((await called(['register', 'secret', secret])).code).toBe(0);
    const made = readFileSync(secret, 'utf8');
    expect(made).toMatch(/^[0-9a-f]{64}\n$/);
    expect(statSync(secret).mode & 0o777).toBe(0o600);
    expect((await called(['register', 'secret', secret])).code).toBe(3);
    expect(readFileSync(secret, 'utf8')).toBe(made);
    expect(readdirSync(dirname(secret)).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
  });

  it.each(['lv', 'en'])('of which the template is a register that says nothing, in %s', async (lang) => {
    const folder = newName();
    await called(['register', 'template', folder, '--lang', lang]);
    const store = await officeStore(newName());
    const secret = secretFile(newName());
    for (const file of [folder, `${folder}/register.xlsx`]) {
      const given = ['register', 'check', file, '--mapping', `${folder}/mapping.yaml`, '--store', store];
      expect(await called([...given, '--secret', secret])).toMatchObject({ code: 0, err: '' });
    }
  });
});
