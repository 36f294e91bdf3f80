import { afterAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { openDatabase } from '../../src/driver';
import { APPLICATION_ID } from '../../src/schema';
import { withObjectRows } from '../drivers';
import { answer, event, opened, openingFails, scratch, stream, withSql } from '../scratch';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const staysAsItIs = async (path: string, error: object): Promise<void> => {
  const before = readFileSync(path);
  expect(await openingFails({ path })).toEqual(error);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect([existsSync(`${path}-wal`), existsSync(`${path}-shm`), existsSync(`${path}-journal`)]).toEqual([
    false,
    false,
    false,
  ]);
};

describe('opening a store', () => {
  it.each(['x', 'SQLite format 2\0', 'name;country\n'.repeat(1000)])(
    'is refused for a file that is no database',
    async (text) => {
      const path = newName();
      writeFileSync(path, text);
      await staysAsItIs(path, { _tag: 'NotADatabase', path });
    },
  );

  it.each(['CREATE TABLE invoices(id)', 'PRAGMA application_id = 252006', 'PRAGMA user_version = 1'])(
    "is refused for another program's database: %s",
    async (sql) => {
      const path = newName();
      await withSql(path, (database) => database.exec(sql));
      await staysAsItIs(path, { _tag: 'ForeignDatabase', path });
    },
  );

  it('is refused for the file of a newer version', async () => {
    const path = newName();
    await withSql(path, (database) =>
      database.exec(`PRAGMA application_id = ${String(APPLICATION_ID)}; PRAGMA user_version = 2`),
    );
    await staysAsItIs(path, { _tag: 'NewerVersion', path, version: 2, supported: 1 });
  });

  it('is refused for a damaged file', async () => {
    const [whole, path] = [newName(), newName()];
    const store = await opened({ path: whole });
    await answer(store.append(stream(1), 'no_stream', [event(1), event(2)]));
    await answer(store.close());
    writeFileSync(path, readFileSync(whole).fill(0xa5, 100, 3000));
    expect(await openingFails({ path })).toEqual({
      _tag: 'CannotOpen',
      path,
      reason: 'corrupt',
      cause: 'SQLITE_CORRUPT',
    });
  });

  it('takes an empty file for a new store', async () => {
    const path = newName();
    writeFileSync(path, '');
    const store = await opened({ path });
    expect(await answer(store.readAll({ after: 0, limit: 1 }))).toEqual([]);
    await answer(store.close());
  });

  it('lets go of a file it refuses', async () => {
    const path = newName();
    await withSql(path, (database) => database.exec('CREATE TABLE invoices(id)'));
    const closing: string[] = [];
    await openingFails({
      path,
      open: async (file) => {
        const database = await openDatabase(file);
        const close = () => {
          closing.push(file);
          database.close();
        };
        return { ...withObjectRows(database), close };
      },
    });
    expect(closing).toEqual([path]);
  });
});
