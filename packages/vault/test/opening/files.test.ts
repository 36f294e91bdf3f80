import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { filesAt, masterNo } from '@pavadonis/fixtures/vaults';
import { type Open, openDatabase } from '@pavadonis/sqlite';
import { openVault } from '@pavadonis/vault';
import * as E from 'fp-ts/Either';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { forget, opened, refusalOf, streamNo, withVault } from '../support/vaults';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const storeAt = async (path: string): Promise<void> => {
  const store = await orThrow(sqliteStore({ path }));
  await orThrow(store.close());
};

const madeVault = async (): Promise<string> => {
  const path = newName();
  await withVault({ path }, (vault) => orThrow(vault.seal(streamNo(1), 'note', 'jā')));
  return path;
};

describe('a vault', () => {
  it('refuses the file of a store, and a store refuses its files', async () => {
    const store = newName();
    await storeAt(store);
    const path = await madeVault();
    const { keys, register } = filesAt(path);
    for (const files of [{ keys: store }, { register: store }])
      expect(await refusalOf({ path, ...files })).toEqual({ _tag: 'ForeignDatabase', path: store });
    for (const file of [keys, register])
      expect(await sqliteStore({ path: file })()).toEqual(E.left({ _tag: 'ForeignDatabase', path: file }));
  });

  it('refuses its two files in the place of each other', async () => {
    const path = await madeVault();
    const { keys, register } = filesAt(path);
    expect(await refusalOf({ path, keys: register, register: keys })).toEqual({
      _tag: 'ForeignDatabase',
      path: keys,
    });
    expect(await refusalOf({ path, keys: register })).toEqual({ _tag: 'ForeignDatabase', path: register });
  });

  it('refuses files of a newer layout', async () => {
    for (const which of ['keys', 'register'] as const) {
      const path = await madeVault();
      const file = filesAt(path)[which];
      await withSql(file, (database) => database.exec('PRAGMA user_version = 9'));
      expect(await refusalOf({ path })).toEqual({
        _tag: 'NewerVersion',
        path: file,
        version: 9,
        supported: 1,
      });
    }
  });

  it('refuses the register of another vault', async () => {
    const [path, other] = [await madeVault(), await madeVault()];
    const { register } = filesAt(other);
    expect(await refusalOf({ path, register })).toEqual({ _tag: 'OtherVault', path: register });
  });

  it('refuses to open without its keys, and makes none', async () => {
    const path = await madeVault();
    const { keys } = filesAt(path);
    rmSync(keys);
    expect(await refusalOf({ path })).toEqual({ _tag: 'MissingKeys', path: keys });
    expect(existsSync(keys)).toBe(false);
  });

  it('opens where another process makes it at the same moment, between two looks', async () => {
    const path = await madeVault();
    const { keys } = filesAt(path);
    const away = newName();
    renameSync(keys, away);
    // the other process had made its keys by the time at which the register says so
    const open: Open = async (file, mode) => {
      const database = await openDatabase(file, mode);
      return {
        exec: (sql) => database.exec(sql),
        close: () => database.close(),
        prepare: (sql) => {
          const statement = database.prepare(sql);
          if (!sql.includes('has_keys FROM vault')) return statement;
          return {
            run: (...values) => statement.run(...values),
            all: (...values) => {
              if (existsSync(away)) renameSync(away, keys);
              return statement.all(...values);
            },
          };
        },
      };
    };
    await withVault({ path, open }, (vault) => orThrow(vault.seal(streamNo(2), 'note', 'jā')));
    expect(existsSync(keys)).toBe(true);
  });

  it('refuses to open without its register, and makes one only where the loss is accepted', async () => {
    const path = await madeVault();
    await withVault({ path }, (vault) => forget(vault, 'request', 2));
    const { register } = filesAt(path);
    rmSync(register);
    expect(await refusalOf({ path })).toEqual({ _tag: 'MissingRegister', path: register });
    expect(existsSync(register)).toBe(false);
    await withVault({ path, lostRegister: 'accepted' }, () => Promise.resolve());
    await withSql(register, (database) => {
      expect(database.prepare('SELECT stream FROM forgotten').all()).toEqual([{ stream: streamNo(2) }]);
    });
    await withVault({ path }, () => Promise.resolve());
  });

  it('gives its files to their owner alone', async () => {
    const path = await madeVault();
    for (const file of Object.values(filesAt(path))) expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('lives in memory, too, and is gone with it', async () => {
    const vault = await opened({ path: '', keys: ':memory:', register: ':memory:' });
    const text = await orThrow(vault.seal(streamNo(1), 'note', 'jā'));
    expect(await vault.reveal(streamNo(1), 'note', text)()).toEqual(E.right('jā'));
    expect(await forget(vault, 'request', 1)).toMatchObject({ isCleared: true });
    await orThrow(vault.close());
  });

  it('refuses options that make no sense', async () => {
    const options = { ...filesAt(newName()), master: masterNo(1) };
    const makeNoSense = {
      keys: [7],
      register: [undefined],
      master: [undefined, {}, { ...masterNo(1), id: 5 }],
      otherMasters: [5, [{}], [null]],
      lostRegister: ['yes'],
      now: [1],
      chance: ['x'],
    };
    for (const [option, value] of Object.entries(makeNoSense).flatMap(([name, values]) =>
      values.map((each: unknown) => [name, each] as const),
    ))
      expect(await openVault({ ...options, [option]: value })()).toMatchObject({
        left: { _tag: 'InvalidOption', option },
      });
  });

  it('is refused what is no master, such as one that nobody took out of its Either, and leaves no file', async () => {
    const files = filesAt(newName());
    const master = masterNo(1);
    const none = [
      { _tag: 'Right', right: master },
      { ...master, id: 1 },
      { ...master, unwrap: undefined },
    ];
    const openedWith = (given: object) => openVault({ ...files, master, ...given })();
    for (const each of none) {
      expect(await openedWith({ master: each })).toEqual(
        E.left({ _tag: 'InvalidOption', option: 'master', rule: 'a master' }),
      );
      expect(await openedWith({ otherMasters: [master, each] })).toEqual(
        E.left({ _tag: 'InvalidOption', option: 'otherMasters', rule: 'a list of masters' }),
      );
    }
    expect(await openedWith({ otherMasters: master })).toMatchObject({ left: { option: 'otherMasters' } });
    expect([existsSync(files.keys), existsSync(files.register)]).toEqual([false, false]);
  });

  it('fails with the reason where a file cannot be written', async () => {
    const path = await madeVault();
    await withVault({ path, lockTimeoutMs: 20 }, (vault) =>
      withSql(filesAt(path).keys, async (database) => {
        database.exec('BEGIN IMMEDIATE');
        expect(await vault.seal(streamNo(2), 'note', 'jā')()).toEqual(
          E.left({ _tag: 'VaultUnavailable', reason: 'busy', cause: 'SQLITE_BUSY' }),
        );
        database.exec('ROLLBACK');
        expect(E.isRight(await vault.seal(streamNo(2), 'note', 'jā')())).toBe(true);
      }),
    );
  });
});
