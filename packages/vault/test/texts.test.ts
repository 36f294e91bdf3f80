import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { filesAt } from '@pavadonis/fixtures/vaults';
import type { Vault } from '@pavadonis/vault';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { opened, streamNo, withVault } from './support/vaults';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const [one, two] = [streamNo(1), streamNo(2)];
const tampered = (stream = one, kind = 'note') => E.left({ _tag: 'TamperedText', stream, kind });

const sealed = (vault: Vault, text = 'jā', stream = one, kind = 'note'): Promise<string> =>
  orThrow(vault.seal(stream, kind, text));

const keysIn = (path: string): Promise<readonly unknown[]> =>
  withSql(filesAt(path).keys, (database) =>
    (database.prepare('SELECT stream FROM keys ORDER BY number').all() as readonly { stream: string }[]).map(
      ({ stream }) => stream,
    ),
  );

describe('a text sealed by a vault', () => {
  it('is revealed as its kind, also by a vault that was opened later', async () => {
    const path = newName();
    const text = 'Rīga 👍 \0'.repeat(40);
    const before = await withVault({ path }, (vault) => sealed(vault, text));
    await withVault({ path }, async (vault) => {
      expect(await vault.reveal(one, 'note', before)()).toEqual(E.right(text));
      expect(await sealed(vault, text)).toBe(before);
    });
  });

  it('is another text for another person, and of another kind', async () => {
    await withVault({ path: newName() }, async (vault) => {
      const texts = await Promise.all([
        sealed(vault),
        sealed(vault, 'jā', two),
        sealed(vault, 'jā', one, 'goal-text'),
      ]);
      expect(new Set(texts).size).toBe(3);
      expect(new Set(texts.map(({ length }) => length)).size).toBe(1);
    });
  });

  it('is sealed beside others that are asked for at once, by one key of the person', async () => {
    const path = newName();
    await withVault({ path }, async (vault) => {
      const texts = Array.from({ length: 250 }, (_, number) => `jā ${String(number)}`);
      const made = await Promise.all(texts.map((text) => sealed(vault, text)));
      const revealed = await Promise.all(made.map((each) => orThrow(vault.reveal(one, 'note', each))));
      expect(revealed).toEqual(texts);
      await sealed(vault, 'nē', two);
    });
    expect(await keysIn(path)).toEqual([one, two]);
  });

  it('may have 500 characters of four bytes, and is refused beyond 2,047 bytes', async () => {
    await withVault({ path: newName() }, async (vault) => {
      for (const text of ['€'.repeat(500), '👍'.repeat(500)])
        expect(await vault.reveal(one, 'note', await sealed(vault, text))()).toEqual(E.right(text));
      expect(await vault.seal(one, 'note', 'a'.repeat(2048))()).toEqual(
        E.left({ _tag: 'TextTooLong', bytes: 2048, limit: 2047 }),
      );
    });
  });
});

describe('an attack on a sealed text', () => {
  it('that moves it to another kind or stream, or swaps two, is told', async () => {
    await withVault({ path: newName() }, async (vault) => {
      const [mine, theirs] = [await sealed(vault), await sealed(vault, 'nē', two)];
      expect(await vault.reveal(one, 'goal-text', mine)()).toEqual(tampered(one, 'goal-text'));
      expect(await vault.reveal(two, 'note', mine)()).toEqual(tampered(two));
      expect(await vault.reveal(one, 'note', theirs)()).toEqual(tampered());
      expect(await vault.reveal(streamNo(3), 'note', mine)()).toEqual(tampered(streamNo(3)));
    });
  });

  it('that changes any bit of it never reveals a text', async () => {
    await withVault({ path: newName() }, async (vault) => {
      const whole = await sealed(vault, 'jā'.repeat(40));
      const bytes = Buffer.from(whole.slice('sealed:1:'.length), 'base64url');
      await fc.assert(
        fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
          const flipped = Buffer.from(bytes);
          flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          const text = `sealed:1:${flipped.toString('base64url')}`;
          const outcome = await vault.reveal(one, 'note', text)();
          // a key id that was changed is nobody's, or another vault's
          expect(outcome).toEqual(bit < 64 ? E.left({ _tag: 'TextOfOtherVault' }) : tampered());
        }),
        { numRuns: 300 },
      );
    });
  });

  it('that cuts it, or takes whole blocks away, is told', async () => {
    await withVault({ path: newName() }, async (vault) => {
      const whole = await sealed(vault, 'a'.repeat(150));
      const bytes = Buffer.from(whole.slice('sealed:1:'.length), 'base64url');
      for (let left = 0; left < bytes.length; left += 1) {
        const cut = `sealed:1:${bytes.subarray(0, left).toString('base64url')}`;
        const isWhole = left > 24 && (left - 24) % 64 === 0;
        expect(await vault.reveal(one, 'note', cut)()).toEqual(
          isWhole ? tampered() : E.left({ _tag: 'MalformedSealedText' }),
        );
      }
    });
  });

  it('that spells it otherwise, or puts a clear one there, is told', async () => {
    await withVault({ path: newName() }, async (vault) => {
      const whole = await sealed(vault);
      for (const text of [`${whole}=`, `${whole}\n`, whole.replace('1:', '2:'), 'jā', ''])
        expect(await vault.reveal(one, 'note', text)()).toEqual(E.left({ _tag: 'MalformedSealedText' }));
    });
  });

  it('with a text of another vault is told from a key that is missing', async () => {
    const [path, earlier] = [newName(), newName()];
    const foreign = await withVault({ path: newName() }, sealed);
    await withVault({ path }, (vault) => sealed(vault, 'jā', two));
    await withSql(filesAt(path).keys, (database) => {
      database.prepare('VACUUM INTO ?').run(filesAt(earlier).keys);
    });
    const own = await withVault({ path }, sealed);
    await withVault({ path: earlier, register: filesAt(path).register }, async (vault) => {
      expect(await vault.reveal(one, 'note', own)()).toEqual(E.left({ _tag: 'UnknownKey', stream: one }));
      expect(await vault.reveal(one, 'note', foreign)()).toEqual(E.left({ _tag: 'TextOfOtherVault' }));
    });
  });
});

describe('an attack on the file of keys', () => {
  const swapped = 'UPDATE keys SET wrapped = (SELECT wrapped FROM keys WHERE number = 2) WHERE number = 1';
  const flipped = 'UPDATE keys SET wrapped = zeroblob(80) WHERE number = 1';
  const emptied =
    'UPDATE keys SET wrapped = CAST(substr(wrapped, 1, 4) || zeroblob(80) AS BLOB) WHERE number = 1';
  const shortened = 'UPDATE keys SET wrapped = substr(wrapped, 1, 40) WHERE number = 1';
  const cut = 'UPDATE keys SET wrapped = substr(wrapped, 1, 3) WHERE number = 1';

  it.each([swapped, flipped, emptied, shortened, cut])('is told: %s', async (attack) => {
    const path = newName();
    const text = await withVault({ path }, async (vault) => {
      await sealed(vault, 'nē');
      await sealed(vault, 'nē', two);
      return sealed(vault);
    });
    await withSql(filesAt(path).keys, (database) => database.exec(attack));
    await withVault({ path }, async (vault) => {
      const told = E.left({ _tag: 'TamperedKey', stream: one });
      expect(await vault.reveal(one, 'note', text)()).toEqual(told);
      expect(await vault.seal(one, 'note', 'jā')()).toEqual(told);
      expect(E.isRight(await vault.seal(two, 'note', 'jā')())).toBe(true);
    });
  });

  it('that gives a key to another stream reveals nothing', async () => {
    const path = newName();
    const text = await withVault({ path }, sealed);
    await withSql(filesAt(path).keys, (database) => {
      database.prepare('UPDATE keys SET stream = ?').run(two);
    });
    await withVault({ path }, async (vault) => {
      expect(await vault.reveal(two, 'note', text)()).toEqual(E.left({ _tag: 'TamperedKey', stream: two }));
    });
  });

  it('with a row of another vault is told', async () => {
    const [path, other] = [newName(), newName()];
    const foreign = await withVault({ path: other }, sealed);
    await withVault({ path }, (vault) => sealed(vault, 'jā', two));
    await withSql(filesAt(path).keys, (database) => {
      database.prepare('ATTACH ? AS other').run(filesAt(other).keys);
      database.exec(
        'INSERT INTO keys(stream, id, alive, wrapped) SELECT stream, id, 1, wrapped FROM other.keys',
      );
    });
    await withVault({ path }, async (vault) => {
      const told = E.left({ _tag: 'TamperedKey', stream: one });
      expect(await vault.reveal(one, 'note', foreign)()).toEqual(told);
    });
  });
});

describe('a call that a vault cannot answer', () => {
  it('is refused for a kind that is no name', async () => {
    await withVault({ path: newName() }, async (vault) => {
      for (const kind of ['', 'Goal', 'goal.text', 'a'.repeat(65), '7'])
        expect(await vault.seal(one, kind, 'jā')()).toEqual(E.left({ _tag: 'InvalidKind' }));
      expect(await vault.reveal(one, '', await sealed(vault))()).toEqual(E.left({ _tag: 'InvalidKind' }));
    });
  });

  it('is refused for half a surrogate pair and for a sealed text', async () => {
    await withVault({ path: newName() }, async (vault) => {
      expect(await vault.seal(one, 'note', 'a\ud800')()).toEqual(E.left({ _tag: 'HalfSurrogate' }));
      expect(await vault.seal(one, 'note', await sealed(vault))()).toEqual(E.left({ _tag: 'AlreadySealed' }));
    });
  });

  it('says that the vault is closed, once it is, and lets others end first', async () => {
    const vault = await opened({ path: newName() });
    const sealing = vault.seal(one, 'note', 'jā')();
    await orThrow(vault.close());
    expect(E.isRight(await sealing)).toBe(true);
    expect(await vault.seal(one, 'note', 'jā')()).toEqual(E.left({ _tag: 'VaultClosed' }));
    expect(await vault.close()()).toEqual(E.right(undefined));
  });
});
