import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { called } from '../support/called';
import { type SealedStore, sealedStore } from '../support/sealed-store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

let folder = '';
let office: SealedStore;
beforeEach(async () => {
  folder = newName();
  mkdirSync(folder);
  office = await sealedStore(at('office.sqlite'), 'XA1 24-0117');
});

const at = (name: string): string => join(folder, name);

const access = (...given: readonly string[]) => [
  ...['access', office.client, '--actor', 'dpo', '--why', 'request', ...office.options, ...given],
];

describe('a file that --out names', () => {
  it('is never the store, the vault, a secret or what the command reads, even with --overwrite', async () => {
    const key = at('office.key');
    await called(['key', key, '--origin', 'x.example']);
    writeFileSync(at('readings'), 'a line\n');
    for (const kept of ['.sqlite', '.sqlite.keys', '.sqlite.forgotten', '.sqlite.master', '.key'].map((end) =>
      at(`office${end}`),
    )) {
      const before = readFileSync(kept);
      for (const lang of ['lv', 'en']) {
        const given = access('--out', kept, '--overwrite', '--lang', lang);
        expect([kept, await called(given)]).toEqual([kept, expect.objectContaining({ code: 3, out: '' })]);
      }
      expect(readFileSync(kept).equals(before)).toBe(true);
    }
    const readings = access('--readings', at('readings'), '--out', at('readings'), '--overwrite');
    expect(await called(readings)).toMatchObject({ code: 3, out: '' });
    expect(readFileSync(at('readings'), 'utf8')).toBe('a line\n');
  });

  it('is never a store where a table is written, by whatever name it is given', async () => {
    const before = readFileSync(at('office.sqlite'));
    writeFileSync(at('office.sqlite.csv'), before);
    for (const out of [join(folder, '.', 'office.sqlite'), at('office.sqlite.csv')]) {
      const given = ['findings', '--day', '2024-03-31', '--format', 'csv', '--out', out, '--overwrite'];
      const { code, err } = await called([...given, '--store', at('office.sqlite'), '--lang', 'en']);
      expect([code, err]).toEqual([3, expect.stringContaining('name another one')]);
      expect(readFileSync(out).equals(before)).toBe(true);
    }
  });

  it('is never a file in the folder of the log, by whatever name it is given', async () => {
    await called(['key', at('office.key'), '--origin', 'x.example']);
    const log = ['--log', at('log'), '--key-file', at('office.key'), '--store', at('office.sqlite')];
    expect((await called(['seal', ...log])).code).toBe(0);
    const checkpoint = readFileSync(at('log/checkpoint'));
    symlinkSync(at('log'), at('other'));
    for (const out of [at('log/checkpoint'), join(folder, 'other', 'checkpoint')])
      for (const lang of ['lv', 'en']) {
        const given = ['seal', ...log, '--out', out, '--overwrite', '--lang', lang];
        expect(await called(given)).toMatchObject({ code: 3, out: '' });
      }
    expect(readFileSync(at('log/checkpoint')).equals(checkpoint)).toBe(true);
    expect((await called(['seal', ...log, '--out', at('log.seal')])).code).toBe(0);
    expect((await called(['seal', ...log, '--out', at('log.seal'), '--overwrite'])).code).toBe(0);
  });

  it('is never a device', async () => {
    const given = access('--out', '/dev/null', '--overwrite', '--lang', 'en');
    expect(await called(given)).toMatchObject({ code: 3, out: '' });
  });

  it('is refused before anything is done, so that no text is opened and no log is sealed in vain', async () => {
    writeFileSync(at('taken'), 'kept');
    const ways = [
      [at('taken'), 'give --overwrite'],
      [at('no/folder'), 'no such folder'],
      [at('taken/below'), 'not a folder'],
      [folder, 'it is a folder'],
    ] as const;
    for (const [out, why] of ways)
      for (const overwrite of out === at('taken') ? [[]] : [[], ['--overwrite']]) {
        const given = access('--readings', at('readings'), '--out', out, ...overwrite, '--lang', 'en');
        expect(await called(given)).toMatchObject({ code: 3, out: '', err: expect.stringContaining(why) });
      }
    expect(existsSync(at('readings'))).toBe(false);
    await called(['key', at('office.key'), '--origin', 'x.example']);
    const seal = ['seal', '--log', at('log'), '--key-file', at('office.key'), '--out', at('taken')];
    expect(await called([...seal, '--store', at('office.sqlite')])).toMatchObject({ code: 3, out: '' });
    expect([existsSync(at('log')), readFileSync(at('taken'), 'utf8')]).toEqual([false, 'kept']);
  });
});
