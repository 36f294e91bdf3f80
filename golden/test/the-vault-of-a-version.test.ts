import { describe, it } from '@jest/globals';
import { instant, type Recordable, sealEvent } from '@pavadonis/domain';
import { decoder, orThrow } from '@pavadonis/event-store';
import { masterKey, openVault, type Vault } from '@pavadonis/vault';
import assert from 'node:assert/strict';
import type { Said } from '../src/vault';
import { goldenVaults, inFolder, withSql } from './support/golden';

type Left = (typeof goldenVaults)[number];

const now = () => instant('2026-03-03T10:00:00.000Z');
const today = decoder();

const withGolden = ({ copy, left }: Left, work: (vault: Vault) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const master = orThrow(masterKey(Buffer.from(left.master, 'hex')));
    const vault = await orThrow(openVault({ ...copy(folder), master, now }));
    try {
      await work(vault);
    } finally {
      await orThrow(vault.close());
    }
  });

const outcomeOf = async (vault: Vault, { stream, kind, sealed }: Said): Promise<unknown> => {
  const outcome = await vault.reveal(stream, kind, sealed)();
  return outcome._tag === 'Right' ? outcome.right : outcome.left._tag;
};

/** Returns the sealed texts of an event, each with the kind of the field in which it stands today. */
const textsIn = (event: Recordable): readonly (readonly [kind: string, sealed: string])[] => {
  const texts: (readonly [string, string])[] = [];
  sealEvent(event, {
    text: (text, kind) => {
      texts.push([kind, text]);
      return text;
    },
    sameAs: ({ sameAs }) => {
      assert.ok(sameAs !== undefined);
      return sameAs;
    },
  });
  return texts;
};

for (const golden of goldenVaults) {
  const { version, left, log } = golden;
  describe(`the vault that ${version} left`, () => {
    it('opens by its master, and reveals its texts', () =>
      withGolden(golden, async (vault) => {
        assert.equal(vault.id, left.id);
        assert.ok(left.texts.length > 20);
        for (const said of left.texts) assert.equal(await outcomeOf(vault, said), said.text);
      }));

    it('does not open by a master that was changed since', () =>
      inFolder(async (folder) => {
        const master = orThrow(masterKey(Buffer.from(left.former, 'hex')));
        assert.equal((await openVault({ ...golden.copy(folder), master, now })())._tag, 'Left');
      }));

    it('seals the same texts alike, and knows identifiers and rows of files again', () =>
      withGolden(golden, async (vault) => {
        for (const { stream, kind, text, sealed } of left.texts)
          assert.equal(await orThrow(vault.seal(stream, kind, text)), sealed);
        const [{ stream } = left.pending] = left.texts;
        for (const { scheme, value, id } of left.sameAs)
          assert.equal(await orThrow(vault.sameAs(scheme, value, stream)), id);
        const { file, row, id } = left.row;
        assert.equal((await orThrow(vault.idsFromFile(file)))(row), id);
      }));

    it('knows who is forgotten, and who is to be', () =>
      withGolden(golden, async (vault) => {
        const { forgotten, pending } = left;
        assert.equal(await outcomeOf(vault, forgotten), 'KeyDestroyed');
        assert.deepEqual(await orThrow(vault.forgetting.of(forgotten.stream)), forgotten.fate);
        assert.equal(await outcomeOf(vault, pending), 'KeyToBeDestroyed');
        await orThrow(vault.forgetting.takeBack(pending.request));
        assert.equal(await outcomeOf(vault, pending), pending.text);
      }));

    it('is forgotten again what its register names, where keys of before are put back', () =>
      inFolder(async (folder) => {
        const files = golden.copy(folder);
        await withSql(files.keys, (database) => database.exec('DELETE FROM tombstones'));
        const master = orThrow(masterKey(Buffer.from(left.master, 'hex')));
        const vault = await orThrow(openVault({ ...files, master, now }));
        assert.equal(await outcomeOf(vault, left.forgotten), 'KeyDestroyed');
        await orThrow(vault.close());
      }));

    it('opens each text of its log in the field in which that stands today', () =>
      withGolden(golden, async (vault) => {
        const kinds = new Set<string>();
        const found: unknown[] = [];
        for (const stored of log) {
          const { event } = orThrow(today.recorded(stored));
          for (const [kind, sealed] of textsIn(event)) {
            const text = await orThrow(vault.reveal(stored.stream, kind, sealed));
            found.push({ stream: stored.stream, kind, text, sealed });
            kinds.add(kind);
          }
        }
        const stream = log[0]?.stream;
        assert.deepEqual(
          found,
          left.texts.filter((each) => each.stream === stream),
        );
        assert.ok(kinds.size > 10);
      }));
  });
}
