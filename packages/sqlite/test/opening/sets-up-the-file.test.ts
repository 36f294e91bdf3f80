import { afterAll, describe, expect, it } from '@jest/globals';
import { withObjectRows } from '@pavadonis/fixtures/drivers';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { openDatabase, prepareQuery, type Durability } from '@pavadonis/sqlite';
import { readdirSync, statSync } from 'node:fs';
import { notes, opened } from '../support/notes';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const settings = async (durability?: Durability): Promise<readonly unknown[]> => {
  const database = await opened({ path: newName(), durability });
  const values = ['journal_mode', 'synchronous', 'foreign_keys'].flatMap((name) =>
    prepareQuery(database, `PRAGMA ${name}`)(),
  );
  database.close();
  return values.flat();
};

const FULL = 2;
const NORMAL = 1;

describe('opening a file', () => {
  it('waits for the disk at every commit unless told', async () => {
    expect(await settings()).toEqual(['wal', FULL, 1]);
    expect(await settings('full')).toEqual(['wal', FULL, 1]);
  });

  it('leaves the disk to the operating system where told', async () => {
    expect(await settings('normal')).toEqual(['wal', NORMAL, 1]);
  });

  it('makes the file and those beside it for its owner alone', async () => {
    const path = newName();
    const database = await opened({ path });
    database.exec("INSERT INTO notes(text) VALUES ('one')");
    expect(['', '-wal', '-shm'].map((suffix) => statSync(path + suffix).mode & 0o777)).toEqual([
      0o600, 0o600, 0o600,
    ]);
    database.close();
  });

  it('makes it with the rights asked for, and changes no other', async () => {
    const path = newName();
    (await opened({ path, rights: 0o660 })).close();
    expect(statSync(path).mode & 0o777).toBe(0o660);
    (await opened({ path, rights: 0o600 })).close();
    expect(statSync(path).mode & 0o777).toBe(0o660);
  });

  it('makes no file for a database in memory', async () => {
    const before = readdirSync('.');
    (await opened({ path: ':memory:' })).close();
    expect(readdirSync('.')).toEqual(before);
  });

  it('marks whose file it is', async () => {
    const path = newName();
    (await opened({ path })).close();
    const marks = await withSql(path, (database) =>
      ['application_id', 'user_version'].flatMap((name) => prepareQuery(database, `PRAGMA ${name}`)()),
    );
    expect(marks.flat()).toEqual([notes.applicationId, 1]);
  });

  it('waits for somebody who opens the same new file at the same moment', async () => {
    const path = newName();
    let refusals = 2;
    const database = await opened({
      path,
      open: async (file) => {
        const locked = await openDatabase(file);
        const exec = (sql: string) => {
          if (sql.includes('journal_mode') && refusals > 0) {
            refusals -= 1;
            throw Object.assign(new Error('database is locked'), { errcode: 5 });
          }
          return locked.exec(sql);
        };
        return { ...withObjectRows(locked), exec };
      },
    });
    expect(refusals).toBe(0);
    database.close();
    expect(await withSql(path, (database) => prepareQuery(database, 'PRAGMA journal_mode')())).toEqual([
      ['wal'],
    ]);
  });
});
