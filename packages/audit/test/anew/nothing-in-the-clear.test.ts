import { afterAll, expect, it } from '@jest/globals';
import { sealAnew, verifySealedAnew } from '@pavadonis/audit';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { holdsWord } from '@pavadonis/fixtures/traces';
import { scratch } from '@pavadonis/fixtures/scratch';
import { withVault } from '@pavadonis/fixtures/vaults';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { anew, everyWord, inTheClear, newTrust, sealedAnew, WORD } from '../support/anew';
import { exported } from '../support/archives';

const { newName, removeAll } = scratch();
afterAll(removeAll);

/** The files whose names begin with a path, or which are in a folder of that name, that hold the word. */
const filesWithWord = (path: string): readonly string[] =>
  readdirSync(dirname(path), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => file.startsWith(path) && holdsWord(readFileSync(file), WORD))
    .map((file) => `${basename(path)}${file.slice(path.length)}`);

it('a word of the old store is in no file of the new one, of its log, record, archive and vault, and in no answer', async () => {
  const path = newName();
  const { source, formerSeal } = await inTheClear(everyWord, newName());
  await withVault(`${path}.vault`, async (vault) => {
    const store = await orThrow(sqliteStore({ path: `${path}.db` }));
    const given = { source, formerSeal, vault, folder: `${path}.log`, target: store };
    const answers: unknown[] = [await sealedAnew(given)];
    // while the journals are as they were
    expect(filesWithWord(path)).toEqual([]);
    await exported({ store, folder: `${path}.archive`, log: given.folder });
    const verify = { source, target: store, folder: given.folder, trust: newTrust };
    answers.push(await verifySealedAnew({ ...verify, vault })(), await verifySealedAnew(verify)());
    const refusing = {
      ...vault,
      seal: () => () => Promise.resolve({ _tag: 'Left', left: { _tag: 'TextTooLong' } } as never),
    };
    answers.push(await sealAnew(anew({ ...given, vault: refusing }))());
    answers.push(await verifySealedAnew({ ...verify, target: source })());
    expect(JSON.stringify(answers)).toContain('UnsealableTexts');
    expect(holdsWord(Buffer.from(JSON.stringify(answers)), WORD)).toBe(false);
    await orThrow(store.close());
  });
  expect(filesWithWord(path)).toEqual([]);

  // and would be found
  await exported({ store: source, folder: `${path}.clear` });
  expect(filesWithWord(path)).toEqual([`${basename(path)}.clear/data/events-000001.ndjson`]);
});
