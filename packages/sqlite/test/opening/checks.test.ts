import { afterAll, describe, expect, it } from '@jest/globals';
import { failure } from '@pavadonis/fixtures/drivers';
import { scratch } from '@pavadonis/fixtures/scratch';
import { type Database, type Layout, type Open, openDatabase, type Statement } from '@pavadonis/sqlite';
import { readFileSync, writeFileSync } from 'node:fs';
import { opened, openingFails } from '../support/notes';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const kept: Layout = {
  applicationId: 0x4b455054,
  migrations: [
    'CREATE TABLE notes(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT',
    "CREATE TRIGGER notes_are_kept BEFORE DELETE ON notes BEGIN SELECT RAISE(ABORT, 'kept'); END",
  ],
  invariants: [
    { fault: 'an empty text in the note', places: "SELECT id FROM notes WHERE text = ''" },
    { fault: 'too few notes', places: 'SELECT 0 WHERE (SELECT count(*) FROM notes) < 2' },
  ],
};

const changedBy = async (sql: string): Promise<string> => {
  const path = newName();
  const database = await opened({ path, layout: kept });
  database.exec("INSERT INTO notes(text) VALUES ('one'), ('two'), ('Anna')");
  database.exec(sql);
  database.close();
  return path;
};

const faults = (path: string) => openingFails({ path, layout: kept, check: true });

describe('opening a file that is checked', () => {
  it('takes a sound one', async () => {
    const path = await changedBy("UPDATE notes SET text = 'three' WHERE id = 3");
    (await opened({ path, layout: kept, check: true })).close();
  });

  it('waits for others before each check, however long the ones before took', async () => {
    const path = await changedBy('SELECT 1');
    let refusals = 1;
    const open: Open = async (name, mode) => {
      const database = await openDatabase(name, mode);
      const prepare: Database['prepare'] = (sql) => {
        const statement = database.prepare(sql);
        const all: Statement['all'] = (...values) => {
          const end = performance.now() + (sql.startsWith('PRAGMA integrity_check') ? 60 : 0);
          while (performance.now() < end);
          if (refusals > 0 && sql.includes("type || ' ' || name")) {
            refusals -= 1;
            throw failure({ errcode: 5 });
          }
          return statement.all(...values);
        };
        return {
          all,
          run: (...values) => statement.run(...values),
          setReturnArrays: (on) => statement.setReturnArrays?.(on),
        };
      };
      return { exec: (sql) => database.exec(sql), close: () => database.close(), prepare };
    };
    (await opened({ path, layout: kept, check: true, open, lockTimeoutMs: 50 })).close();
    expect(refusals).toBe(0);
  });

  it('takes a new one', async () => {
    const layout = { ...kept, invariants: [] };
    (await opened({ path: newName(), layout, check: true })).close();
  });

  it('takes what the host added for itself', async () => {
    const path = await changedBy('CREATE INDEX by_length ON notes(length(text))');
    (await opened({ path, layout: kept, check: true })).close();
  });

  it.each([
    ['DROP TRIGGER notes_are_kept', ['missing or altered: trigger notes_are_kept']],
    [
      'DROP TRIGGER notes_are_kept; CREATE TRIGGER notes_are_kept BEFORE DELETE ON notes BEGIN SELECT 1; END',
      ['missing or altered: trigger notes_are_kept'],
    ],
    ['ALTER TABLE notes ADD COLUMN author TEXT', ['missing or altered: table notes']],
    ["UPDATE notes SET text = '' WHERE id = 2", ['an empty text in the note: 2']],
    [
      'DROP TRIGGER notes_are_kept; DELETE FROM notes WHERE id > 1',
      ['missing or altered: trigger notes_are_kept', 'too few notes: 0'],
    ],
  ])('is refused after: %s', async (sql, found) => {
    const path = await changedBy(sql);
    expect(await faults(path)).toEqual({ _tag: 'Damaged', path, faults: found });
    (await opened({ path, layout: kept })).close();
  });

  it('is refused for a broken index, quoting nothing', async () => {
    const path = await changedBy('SELECT 1');
    const bytes = readFileSync(path);
    // the last page that was made is the index's
    bytes.write('Anne', bytes.lastIndexOf('Anna'), 'latin1');
    writeFileSync(path, bytes);
    const error = await faults(path);
    expect(error).toMatchObject({ _tag: 'Damaged', path });
    expect(JSON.stringify(error)).toMatch(/index/);
    expect(JSON.stringify(error)).not.toMatch(/Ann/);
  });

  it('is refused where a page cannot be read', async () => {
    const path = await changedBy(
      'WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 100) INSERT INTO notes(text) SELECT i || hex(zeroblob(200)) FROM n',
    );
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xa5, bytes.length - 8192, bytes.length - 4096));
    expect(await faults(path)).toMatchObject({ _tag: 'Damaged', path });
  });
});
