import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scratch } from '@pavadonis/fixtures/scratch';
import { chmodSync } from 'node:fs';
import { called } from '../support/called';
import { exampleStore } from '../support/example-store';
import { type SealedStore, sealedStore } from '../support/sealed-store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

let office: SealedStore;
let key = '';
let seal: readonly string[] = [];
beforeAll(async () => {
  office = await sealedStore(newName(), 'XA1 24-0117');
  key = newName();
  await called(['key', key, '--origin', 'x.example']);
  seal = ['seal', '--log', newName(), '--key-file', key, '--store', await exampleStore(newName())];
});

const due = () => ['forget', 'due', ...office.options];

const kinds: readonly (readonly [
  string,
  () => { readonly path: string; readonly given: readonly string[] },
])[] = [
  ['the key of seals', () => ({ path: key, given: seal })],
  ['the master', () => ({ path: office.masterFile, given: due() })],
];

describe.each(kinds)('where others may read the file of %s', (_, named) => {
  it.each([
    ['en', 'other users of this computer can read this secret file; take the right from them (chmod 600).'],
    ['lv', 'šo slepeno datni var lasīt arī citi šī datora lietotāji; atņemiet viņiem tiesības (chmod 600).'],
  ])('one sentence warns of it, in the language %s', async (lang, sentence) => {
    if (process.platform === 'win32') return;
    const { path, given } = named();
    for (const mode of [0o640, 0o604, 0o644]) {
      chmodSync(path, mode);
      const { code, err } = await called([...given, '--lang', lang]);
      expect([code, err]).toEqual([0, `${path}: ${sentence}\n`]);
      const inJson = await called([...given, '--lang', lang, '--json']);
      expect(JSON.parse(inJson.err)).toEqual({ warning: { text: `${path}: ${sentence}` } });
      expect(await called([...given, '--quiet'])).toMatchObject({ code: 0, err: '' });
    }
    chmodSync(path, 0o600);
    expect(await called([...given, '--lang', lang])).toMatchObject({ code: 0, err: '' });
  });
});

describe('a file of the master that a variable names', () => {
  it('is looked at too', async () => {
    if (process.platform === 'win32') return;
    chmodSync(office.masterFile, 0o644);
    const given = due().slice(0, -2);
    const { err } = await called(given, { env: { PAVADONIS_MASTER_FILE: office.masterFile } });
    expect(err).toContain('chmod 600');
  });
});
