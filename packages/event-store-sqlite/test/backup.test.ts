import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { itOnADisk } from '@pavadonis/fixtures/disks';
import { failure, withObjectRows } from '@pavadonis/fixtures/drivers';
import { asOrdinaryUser, itWithoutRights } from '@pavadonis/fixtures/ordinary-user';
import { scratch } from '@pavadonis/fixtures/scratch';
import type { Statement } from '@pavadonis/sqlite';
import { openDatabase } from '@pavadonis/sqlite';
import * as TE from 'fp-ts/TaskEither';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { event, opened, stream } from './support/stores';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const whole = { after: 0, limit: 100 };

const newFolder = (): string => {
  const folder = newName();
  mkdirSync(folder);
  return folder;
};

const storeOfThree = async (open = openDatabase) => {
  const path = newName();
  const store = await opened({ path, open });
  await orThrow(store.append(stream(1), 'no_stream', [event(1), event(2)]));
  await orThrow(store.append(stream(2), 'no_stream', [event(3)]));
  return { path, store };
};

describe('a backup of a store', () => {
  it('is a store of its own with the same events in place', async () => {
    const { store } = await storeOfThree();
    const copy = join(newFolder(), "the store's copy.db");
    await orThrow(store.backup(copy));
    await orThrow(store.append(stream(1), 1, [event(4)]));
    const original = await orThrow(store.readAll(whole));

    const copied = await opened({ path: copy, check: true });
    expect(await orThrow(copied.readAll(whole))).toEqual(original.slice(0, 3));
    expect(await orThrow(copied.append(stream(1), 'no_stream', [event(1), event(2)]))).toMatchObject({
      revision: 1,
    });
    const { position } = await orThrow(copied.append(stream(2), 0, [event(5)]));
    expect(position).toBeGreaterThan(original[2]?.position ?? Infinity);
    await orThrow(copied.close());
    await orThrow(store.close());
  });

  it('is one file, with the original’s rights', async () => {
    const { path, store } = await storeOfThree();
    const folder = newFolder();
    chmodSync(path, 0o640);
    await orThrow(store.backup(join(folder, 'copy.db')));
    expect(readdirSync(folder)).toEqual(['copy.db']);
    expect(statSync(join(folder, 'copy.db')).mode & 0o777).toBe(0o640);
    await orThrow(store.close());
  });

  it('holds what was appended before, while others write', async () => {
    const { path, store } = await storeOfThree();
    const other = await opened({ path });
    const copy = newName();
    await orThrow(other.append(stream(1), 1, [event(4)]));
    const [backedUp] = await Promise.all([store.backup(copy)(), other.append(stream(1), 2, [event(5)])()]);
    expect(backedUp._tag).toBe('Right');
    const copied = await opened({ path: copy, check: true });
    const ids = (await orThrow(copied.readAll(whole))).map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual([1, 2, 3, 4].map((n) => event(n).id));
    await Promise.all([orThrow(copied.close()), orThrow(other.close()), orThrow(store.close())]);
  });

  it('may be made of a store that is only read', async () => {
    const { path, store } = await storeOfThree();
    const [copy, copyOfCopy] = [newName(), newName()];
    const beside = await opened({ path, readOnly: true });
    await orThrow(beside.backup(copy));
    const link = newName();
    symlinkSync(path, link);
    const linked = await opened({ path: link, readOnly: true });
    const copyByLink = newName();
    await orThrow(linked.backup(copyByLink));
    await orThrow(linked.close());
    expect(readFileSync(copyByLink).equals(readFileSync(copy))).toBe(true);
    const alone = await opened({ path: copy, readOnly: true });
    await orThrow(alone.backup(copyOfCopy));
    const copied = await opened({ path: copyOfCopy, readOnly: true, check: true });
    expect(await orThrow(copied.readAll(whole))).toEqual(await orThrow(store.readAll(whole)));
    for (const each of [copied, alone, beside, store]) await orThrow(each.close());
  });

  it.each([
    ['a file', (path: string) => writeFileSync(path, 'mine')],
    ['an empty file', (path: string) => writeFileSync(path, '')],
    ['a folder', (path: string) => mkdirSync(path)],
    ['a link to nowhere', (path: string) => symlinkSync('nowhere', path)],
  ])('is refused where there is %s', async (_, make) => {
    const { store } = await storeOfThree();
    const folder = newFolder();
    const path = join(folder, 'copy.db');
    make(path);
    expect(await orThrow(TE.swap(store.backup(path)))).toEqual({ _tag: 'TargetExists', path });
    expect(readdirSync(folder)).toEqual(['copy.db']);
    await orThrow(store.close());
  });

  it('is refused over the store itself', async () => {
    const { path, store } = await storeOfThree();
    expect(await orThrow(TE.swap(store.backup(path)))).toEqual({ _tag: 'TargetExists', path });
    expect(await orThrow(store.readAll(whole))).toHaveLength(3);
    await orThrow(store.close());
  });

  it.each(['', ':memory:', 'file:copy.db', 'copy.db-wal', 'copy.db-journal'])(
    'is refused to a name that is no name for a file: "%s"',
    async (name) => {
      const { store } = await storeOfThree();
      const path = name.startsWith('copy') ? join(newFolder(), name) : name;
      expect(await orThrow(TE.swap(store.backup(path)))).toEqual({ _tag: 'UnusableName', path });
      await orThrow(store.close());
    },
  );

  it('keeps a file that somebody makes in its place meanwhile', async () => {
    const folder = newFolder();
    const path = join(folder, 'copy.db');
    const { store } = await storeOfThree(async (file, mode) => {
      const database = withObjectRows(await openDatabase(file, mode));
      const prepare = (sql: string): Statement => {
        if (sql.startsWith('VACUUM')) writeFileSync(path, 'mine');
        return database.prepare(sql);
      };
      return { ...database, prepare };
    });
    expect(await orThrow(TE.swap(store.backup(path)))).toEqual({ _tag: 'TargetExists', path });
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['copy.db']);
    await orThrow(store.close());
  });

  it('accepts every name a store may have, and no longer one', async () => {
    const { store } = await storeOfThree();
    const folder = newFolder();
    const [longest, longer] = [join(folder, 'n'.repeat(247)), join(folder, 'n'.repeat(256))];
    await orThrow(store.backup(longest));
    expect(await orThrow(TE.swap(store.backup(longer)))).toMatchObject({ cause: 'ENAMETOOLONG' });
    expect(readdirSync(folder)).toEqual(['n'.repeat(247)]);
    await orThrow((await opened({ path: longest, check: true })).close());
    await orThrow(store.close());
  });

  it('may be made of a store in memory, which makes no other file', async () => {
    const before = readdirSync('.');
    const store = await opened({ path: ':memory:' });
    await orThrow(store.append(stream(1), 'no_stream', [event(1)]));
    const copy = join(newFolder(), 'copy.db');
    await orThrow(store.backup(copy));
    await orThrow(store.close());
    expect(readdirSync('.')).toEqual(before);
    const copied = await opened({ path: copy, check: true });
    expect(await orThrow(copied.readAll(whole))).toHaveLength(1);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    await orThrow(copied.close());
  });

  it('is refused in a folder that is missing', async () => {
    const { store } = await storeOfThree();
    const folder = newName();
    expect(await orThrow(TE.swap(store.backup(join(folder, 'copy.db'))))).toEqual({
      _tag: 'MissingFolder',
      path: folder,
    });
    await orThrow(store.close());
  });

  itWithoutRights('is refused in a read-only folder', async () => {
    const { store } = await storeOfThree();
    const folder = newFolder();
    chmodSync(folder, 0o555);
    const path = join(folder, 'copy.db');
    const error = await asOrdinaryUser(() => orThrow(TE.swap(store.backup(path))));
    expect(error).toEqual({ _tag: 'CannotBackUp', path, reason: 'read_only', cause: 'EACCES' });
    await orThrow(store.close());
  });

  itOnADisk('leaves nothing behind on a disk that is too small', 65_536, async ({ folder }) => {
    const { store } = await storeOfThree();
    const path = join(folder, 'copy.db');
    writeFileSync(join(folder, 'filler'), Buffer.alloc(50_000));
    const told = { _tag: 'CannotBackUp', path };
    expect(await orThrow(TE.swap(store.backup(path)))).toMatchObject({ ...told, reason: 'disk_full' });
    expect(readdirSync(folder)).toEqual(['filler']);
    await orThrow(store.close());
  });

  itOnADisk('is refused on a disk mounted for reading alone', 65_536, async ({ folder, remount }) => {
    const { store } = await storeOfThree();
    const path = join(folder, 'copy.db');
    remount('ro');
    const told = { _tag: 'CannotBackUp', path, reason: 'read_only_disk', cause: 'EROFS' };
    expect(await orThrow(TE.swap(store.backup(path)))).toEqual(told);
    await orThrow(store.close());
  });

  it('leaves nothing behind where the disk is full', async () => {
    const folder = newFolder();
    const { store } = await storeOfThree(async (path, mode) => {
      const database = await openDatabase(path, mode);
      const prepare = (sql: string): Statement => {
        const statement = withObjectRows(database).prepare(sql);
        const run: Statement['run'] = (target) => {
          statement.run(target);
          const copied = readFileSync(String(target));
          writeFileSync(String(target), copied.subarray(0, copied.length / 2));
          throw failure({ errcode: 13 });
        };
        return sql.startsWith('VACUUM') ? { ...statement, run } : statement;
      };
      return { ...withObjectRows(database), prepare };
    });
    const path = join(folder, 'copy.db');
    expect(await orThrow(TE.swap(store.backup(path)))).toEqual({
      _tag: 'CannotBackUp',
      path,
      reason: 'disk_full',
      cause: 'SQLITE_FULL',
    });
    expect(readdirSync(folder)).toEqual([]);
    await orThrow(store.close());
  });

  it('is refused by a store that is closed', async () => {
    const { store } = await storeOfThree();
    await orThrow(store.close());
    expect(await orThrow(TE.swap(store.backup(newName())))).toEqual({ _tag: 'StoreClosed' });
  });
});
