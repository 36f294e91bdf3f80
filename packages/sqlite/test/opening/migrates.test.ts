import { afterAll, describe, expect, it } from '@jest/globals';
import { withObjectRows } from '@pavadonis/fixtures/drivers';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { openDatabase, prepareQuery, type Layout } from '@pavadonis/sqlite';
import { readFileSync } from 'node:fs';
import { notes, opened, openingFails, textsIn } from '../support/notes';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const withMigrations = (...more: readonly string[]): Layout => ({
  ...notes,
  migrations: [...notes.migrations, ...more],
});

const third = withMigrations(
  "ALTER TABLE notes ADD COLUMN author TEXT NOT NULL DEFAULT ''",
  "INSERT INTO notes(text, author) SELECT text || '!', author FROM notes ORDER BY id",
);

const fileOfOldLayout = async (): Promise<string> => {
  const path = newName();
  const database = await opened({ path });
  database.exec("INSERT INTO notes(text) VALUES ('one')");
  database.close();
  return path;
};

const versionOf = (path: string) =>
  withSql(path, (database) => prepareQuery(database, 'PRAGMA user_version')().flat());

describe('opening a file', () => {
  it('lays a new one out by all migrations', async () => {
    const path = newName();
    const database = await opened({ path, layout: third });
    expect(prepareQuery(database, 'SELECT id, text, author FROM notes')()).toEqual([]);
    database.close();
    expect(await versionOf(path)).toEqual([3]);
  });

  it('lifts one of an older version, step by step', async () => {
    const path = await fileOfOldLayout();
    const database = await opened({ path, layout: third });
    expect(textsIn(database)).toEqual(['one', 'one!']);
    database.close();
    expect(await versionOf(path)).toEqual([3]);
  });

  it('does so once if several open it at the same moment', async () => {
    const path = await fileOfOldLayout();
    const databases = await Promise.all([1, 2, 3].map(() => opened({ path, layout: third })));
    expect(databases.map(textsIn)).toEqual(Array.from({ length: 3 }, () => ['one', 'one!']));
    for (const database of databases) database.close();
  });

  it('lifts it wholly or not at all', async () => {
    const path = await fileOfOldLayout();
    const before = readFileSync(path);
    const layout = withMigrations(
      third.migrations[1] ?? '',
      'INSERT INTO notes(text) SELECT text FROM notes',
    );
    expect(await openingFails({ path, layout })).toEqual({
      _tag: 'CannotOpen',
      path,
      reason: 'other',
      cause: 'SQLITE_CONSTRAINT_UNIQUE',
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('leaves it as it is if the disk has no room for the new version', async () => {
    const path = await fileOfOldLayout();
    const before = readFileSync(path);
    const layout = withMigrations(
      'CREATE TABLE pages(text); INSERT INTO pages VALUES (hex(zeroblob(100000)))',
    );
    const error = await openingFails({
      path,
      layout,
      open: async (file, mode) => {
        const database = withObjectRows(await openDatabase(file, mode));
        database.exec('PRAGMA max_page_count = 8');
        return database;
      },
    });
    expect(error).toEqual({ _tag: 'CannotOpen', path, reason: 'disk_full', cause: 'SQLITE_FULL' });
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
