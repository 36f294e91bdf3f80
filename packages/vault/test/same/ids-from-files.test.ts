import { afterAll, describe, expect, it } from '@jest/globals';
import { CommandId } from '@pavadonis/domain';
import { orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { filesAt } from '@pavadonis/fixtures/vaults';
import { hash } from 'node:crypto';
import { bytesBeside } from '../support/traces';
import { streamNo, withVault } from '../support/vaults';

const { newName, removeAll } = scratch();
afterAll(removeAll);

// the first half of a personal code is the day of birth, and the rest is short
const DAYS = Array.from({ length: 36_525 }, (_, day) =>
  new Date(Date.UTC(1920, 0, 1 + day)).toISOString().slice(0, 10),
);
const codeOf = (day: string): string => `${day.slice(8)}${day.slice(5, 7)}${day.slice(2, 4)}-12345`;

const hashes = (text: string): readonly string[] => ['sha1', 'sha256'].map((name) => hash(name, text));

const bare = (id: string): string => {
  const digits = id.replaceAll('-', '');
  // without the digits that say the version and the variant of a UUID
  return digits.slice(0, 12) + digits.slice(13, 16) + digits.slice(17, 32);
};

describe('an id made from a row of a file', () => {
  it('is always the same one for a row, and another for another row, file or vault', async () => {
    const path = newName();
    const made = async (at: string, file: string, row: string): Promise<string> =>
      withVault({ path: at }, async (vault) => (await orThrow(vault.idsFromFile(file)))(row));
    const id = await made(path, 'register', '1');
    expect(CommandId.is(id)).toBe(true);
    expect(await made(path, 'register', '1')).toBe(id);
    const others = [
      await made(path, 'register', '2'),
      await made(path, 'register1', ''),
      await made(newName(), 'register', '1'),
    ];
    expect(new Set([id, ...others]).size).toBe(4);
  });

  it('tells no code: none of a century’s births leads to an id without the vault', async () => {
    const path = newName();
    const own = DAYS[25_000] ?? '';
    const { ids, same, texts } = await withVault({ path }, async (vault) => {
      const idOf = await orThrow(vault.idsFromFile('register'));
      return {
        ids: [idOf(codeOf(own)), idOf(own)],
        same: await orThrow(vault.sameAs('pk', codeOf(own), streamNo(1))),
        texts: await orThrow(vault.seal(streamNo(1), 'external-id', codeOf(own))),
      };
    });
    const seen = new Set([...ids, same].map(bare));
    const left = bytesBeside(filesAt(path).keys).toString('latin1');
    const guessed = DAYS.map(codeOf)
      .flatMap((code) => [code, JSON.stringify(['register', code]), JSON.stringify(['pk', code])])
      .flatMap(hashes)
      .map((digest) => bare(digest.slice(0, 32)));
    expect(guessed.some((each) => seen.has(each))).toBe(false);
    for (const word of [codeOf(own), own]) {
      expect(left.includes(word)).toBe(false);
      expect(Buffer.from(texts.slice(9), 'base64url').includes(word)).toBe(false);
    }
  });
});
