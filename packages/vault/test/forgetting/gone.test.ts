import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { bytesAside } from '@pavadonis/fixtures/aside';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { filesAt } from '@pavadonis/fixtures/vaults';
import { prepareQuery } from '@pavadonis/sqlite';
import type { Vault } from '@pavadonis/vault';
import * as E from 'fp-ts/Either';
import { existsSync, writeFileSync } from 'node:fs';
import { bytesBeside, holds, spyingOn, unevenly, whileRead } from '../support/traces';
import { forget, NOON, opened, streamNo, withVault } from '../support/vaults';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const PERSONS = 300;
const numbers = Array.from({ length: PERSONS }, (_, i) => i);
// two of three: SQLite moves what is left of a page where rows of it are removed, and so copies others that go later
const FORGOTTEN = numbers.filter((i) => i % 3 !== 0);

const sealAll = async (vault: Vault): Promise<void> => {
  for (const number of numbers) await orThrow(vault.seal(streamNo(number), 'note', 'jā'));
};

const copied = (path: string): string => {
  const to = newName();
  for (const end of ['.keys', '.keys-wal', '.register', '.register-wal'])
    if (existsSync(path + end)) writeFileSync(to + end, bytesAside(path + end));
  return to;
};

describe('the key of a forgotten person', () => {
  it('stands in no file of the vault, wrapped or not, nor on a free page or in a journal', async () => {
    const path = newName();
    const { keys, register } = filesAt(path);
    const { master, secretsOf } = spyingOn(unevenly());
    await withVault({ path, master }, async (vault) => {
      await sealAll(vault);
      const before = bytesBeside(keys);
      expect(numbers.every((i) => secretsOf(streamNo(i)).some((each) => holds(before, each)))).toBe(true);
      for (const number of FORGOTTEN)
        expect(await forget(vault, `request ${String(number)}`, number)).toEqual({
          on: '2026-03-02',
          isCleared: true,
        });
      const left = Buffer.concat([bytesBeside(keys), bytesBeside(register)]);
      for (const number of FORGOTTEN) {
        const secrets = secretsOf(streamNo(number));
        expect(secrets.length).toBeGreaterThanOrEqual(4);
        expect(secrets.some((each) => holds(left, each))).toBe(false);
      }
      const kept = numbers.filter((i) => !FORGOTTEN.includes(i));
      for (const number of kept)
        expect(secretsOf(streamNo(number)).some((each) => holds(left, each))).toBe(true);
    });
    const closed = bytesBeside(keys);
    expect(FORGOTTEN.flatMap((i) => secretsOf(streamNo(i))).some((each) => holds(closed, each))).toBe(false);
  });

  it('says so while a reader keeps it in the journal, and is gone once the reader has ended', async () => {
    const path = newName();
    const { keys } = filesAt(path);
    const { master, secretsOf } = spyingOn();
    await withVault({ path, master, lockTimeoutMs: 50 }, async (vault) => {
      await sealAll(vault);
      await whileRead(keys, async () => {
        expect(await forget(vault, 'request', 1)).toMatchObject({ isCleared: false });
        expect(await vault.forgetting.clear()()).toEqual(E.right(false));
        const left = bytesBeside(keys);
        expect(secretsOf(streamNo(1)).some((each) => holds(left, each))).toBe(true);
        expect(await vault.seal(streamNo(1), 'note', 'jā')()).toMatchObject({
          left: { _tag: 'KeyDestroyed' },
        });
      });
      expect(await vault.forgetting.clear()()).toEqual(E.right(true));
      const left = bytesBeside(keys);
      expect(secretsOf(streamNo(1)).some((each) => holds(left, each))).toBe(false);
    });
  });

  it('is gone by one opening where the process ended before it had cleared the journal', async () => {
    const path = newName();
    const { master, secretsOf } = spyingOn();
    const left = await withVault({ path, master, lockTimeoutMs: 50 }, async (vault) => {
      await sealAll(vault);
      return whileRead(filesAt(path).keys, async () => {
        await forget(vault, 'request', 1);
        // as it stands on the disk when the process is killed
        return copied(path);
      });
    });
    const { keys } = filesAt(left);
    const before = bytesBeside(keys);
    expect(secretsOf(streamNo(1)).some((each) => holds(before, each))).toBe(true);
    await withVault({ path: left, master }, async (vault) => {
      const after = bytesBeside(keys);
      expect(secretsOf(streamNo(1)).some((each) => holds(after, each))).toBe(false);
      expect(await vault.forgetting.of(streamNo(1))()).toMatchObject({ right: { _tag: 'Forgotten' } });
    });
  });

  it('is not left by a connection that would not overwrite: each of ours does', async () => {
    const path = newName();
    const { keys } = filesAt(path);
    await withVault({ path }, sealAll);
    const asked: unknown[] = [];
    const vault = await opened({
      path,
      open: async (file, mode) => {
        const { openDatabase } = await import('@pavadonis/sqlite');
        const database = await openDatabase(file, mode);
        if (file === keys) asked.push(() => prepareQuery(database, 'PRAGMA secure_delete')().flat()[0]);
        return database;
      },
    });
    expect(asked.map((ask) => (ask as () => unknown)())).toEqual([1]);
    await orThrow(vault.close());
  });
});

describe('the external ids of a forgotten person', () => {
  it('stand in no row of the file any more, as they were sealed', async () => {
    const path = newName();
    const { keys } = filesAt(path);
    await withVault({ path }, async (vault) => {
      for (const number of numbers.slice(0, 60)) {
        await orThrow(vault.sameAs('pk', String(number), streamNo(number)));
        await orThrow(vault.sameAs('pk', 'shared', streamNo(number)));
      }
      const sealed = (await withSql(keys, (database) =>
        prepareQuery(database, 'SELECT sealed FROM same ORDER BY number')().flat(),
      )) as readonly Uint8Array[];
      expect(sealed).toHaveLength(120);
      const gone = numbers.slice(0, 60).filter((number) => number % 3 === 0);
      for (const number of gone) await forget(vault, `request ${String(number)}`, number);
      const left = bytesBeside(keys);
      for (const [i, row] of sealed.entries())
        expect(holds(left, Buffer.from(row))).toBe(!gone.includes(Math.floor(i / 2)));
    });
  });
});

describe('a forgotten person', () => {
  const keysOf = (path: string): Promise<readonly unknown[]> =>
    withSql(filesAt(path).keys, (database) =>
      prepareQuery(database, 'SELECT stream FROM keys WHERE alive = 1')().flat(),
    );

  const before = async () => {
    const path = newName();
    const text = await withVault({ path }, async (vault) => {
      await orThrow(vault.seal(streamNo(2), 'note', 'jā'));
      return orThrow(vault.seal(streamNo(1), 'note', 'jā'));
    });
    const backup = copied(path);
    await withVault({ path }, (vault) => forget(vault, 'request', 1));
    return { path, backup, text };
  };

  const isForgotten = async (vault: Vault, text: string): Promise<void> => {
    const told = E.left({ _tag: 'KeyDestroyed', stream: streamNo(1), on: '2026-03-02' });
    expect(await vault.reveal(streamNo(1), 'note', text)()).toEqual(told);
    expect(await vault.seal(streamNo(1), 'note', 'jā')()).toEqual(told);
    expect(await vault.sameAs('pk', '1', streamNo(1))()).toEqual(told);
    expect(E.isRight(await vault.seal(streamNo(2), 'note', 'jā')())).toBe(true);
  };

  it('stays forgotten where the keys are put back', async () => {
    const { path, backup, text } = await before();
    expect(await keysOf(backup)).toContain(streamNo(1));
    await withVault({ path: backup, register: filesAt(path).register }, (vault) => isForgotten(vault, text));
    expect(await keysOf(backup)).not.toContain(streamNo(1));
  });

  it('stays forgotten where the keys are put back from before the first text', async () => {
    const path = newName();
    await withVault({ path }, (vault) => orThrow(vault.seal(streamNo(2), 'note', 'jā')));
    const backup = copied(path);
    const text = await withVault({ path }, (vault) => orThrow(vault.seal(streamNo(1), 'note', 'jā')));
    await withVault({ path }, (vault) => forget(vault, 'request', 1));
    await withVault({ path: backup, register: filesAt(path).register }, (vault) => isForgotten(vault, text));
  });

  it('stays forgotten where the register is put back, and it names the person again', async () => {
    const { path, backup, text } = await before();
    await withVault({ path, register: filesAt(backup).register }, (vault) => isForgotten(vault, text));
    await withVault({ path: copied(backup), register: filesAt(backup).register }, (vault) =>
      isForgotten(vault, text),
    );
  });

  it('stays forgotten where a text in between made a key anew', async () => {
    const { path, backup, text } = await before();
    // the register was lost, and keys put back: the one case in which somebody comes back, until the register is found
    const between = copied(backup);
    await withVault({ path: between }, async (vault) => {
      expect(await vault.reveal(streamNo(1), 'note', text)()).toEqual(E.right('jā'));
    });
    await withVault({ path: between, register: filesAt(path).register }, (vault) => isForgotten(vault, text));
  });

  it('shares nothing with persons whose streams are forgotten by themselves', async () => {
    await withVault({ path: newName() }, async (vault) => {
      await orThrow(vault.seal(streamNo(1), 'note', 'jā'));
      await orThrow(vault.seal(streamNo(3), 'note', 'jā'));
      await forget(vault, 'request', 1, 3, 4);
      for (const number of [1, 3, 4])
        expect(await vault.seal(streamNo(number), 'note', 'jā')()).toMatchObject({
          left: { _tag: 'KeyDestroyed' },
        });
      expect(await vault.forgetting.of(streamNo(2))()).toEqual(E.right({ _tag: 'Kept' }));
    });
  });

  it('is forgotten by another process, too, which holds no key past that', async () => {
    const path = newName();
    await withVault({ path }, (other) =>
      withVault({ path }, async (vault) => {
        const text = await orThrow(other.seal(streamNo(1), 'note', 'jā'));
        expect(await other.reveal(streamNo(1), 'note', text)()).toEqual(E.right('jā'));
        await orThrow(vault.forgetting.ask({ request: 'request', streams: [streamNo(1)], due: NOON }));
        expect(await other.reveal(streamNo(1), 'note', text)()).toMatchObject({
          left: { _tag: 'KeyToBeDestroyed' },
        });
        await orThrow(vault.forgetting.carryOut('request'));
        await isForgotten(other, text);
      }),
    );
  });
});
