import { afterAll, describe, expect, it } from '@jest/globals';
import type { Database, Durability } from '@pavadonis/event-store-sqlite';
import { openDatabase } from '../../src/driver';
import { prepareQuery } from '../../src/rows';
import { withObjectRows } from '../drivers';
import { answer, opened, scratch, withSql } from '../scratch';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const settings = async (durability?: Durability): Promise<readonly unknown[]> => {
  const handed: Database[] = [];
  const store = await opened({
    path: newName(),
    durability,
    open: async (path) => {
      const database = await openDatabase(path);
      handed.push(database);
      return database;
    },
  });
  const values = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'].flatMap((name) =>
    handed.flatMap((database) => prepareQuery(database, `PRAGMA ${name}`)()),
  );
  await answer(store.close());
  return values.flat();
};

const FULL = 2;
const NORMAL = 1;

describe('opening a store', () => {
  it('waits for the disk at every commit unless told', async () => {
    expect(await settings()).toEqual(['wal', FULL, 1, 5000]);
    expect(await settings('full')).toEqual(['wal', FULL, 1, 5000]);
  });

  it('leaves the disk to the operating system where told', async () => {
    expect(await settings('normal')).toEqual(['wal', NORMAL, 1, 5000]);
  });

  it('marks the file as ours', async () => {
    const path = newName();
    await answer((await opened({ path })).close());
    const marks = await withSql(path, (database) =>
      ['application_id', 'user_version'].flatMap((name) => prepareQuery(database, `PRAGMA ${name}`)()),
    );
    expect(marks.flat()).toEqual([Buffer.from('PAVD').readInt32BE(), 1]);
  });

  it('waits for somebody who opens the same new file at the same moment', async () => {
    const path = newName();
    let refusals = 2;
    const store = await opened({
      path,
      open: async (file) => {
        const database = await openDatabase(file);
        const exec = (sql: string) => {
          if (sql.includes('journal_mode') && refusals > 0) {
            refusals -= 1;
            throw Object.assign(new Error('database is locked'), { errcode: 5 });
          }
          return database.exec(sql);
        };
        return { ...withObjectRows(database), exec };
      },
    });
    expect(refusals).toBe(0);
    await answer(store.close());
    expect(await withSql(path, (database) => prepareQuery(database, 'PRAGMA journal_mode')())).toEqual([
      ['wal'],
    ]);
  });
});
