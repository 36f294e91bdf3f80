import { afterAll, describe, expect, it } from '@jest/globals';
import { withObjectRows } from '@pavadonis/fixtures/drivers';
import { scratch } from '@pavadonis/fixtures/scratch';
import { openDatabase, type Layout, type OpenMode, type SqlValue } from '@pavadonis/sqlite';
import { copyFileSync, existsSync } from 'node:fs';
import { notes, opened, openingFails, textsIn, twoStepsOn } from '../support/notes';

const { newName, removeAll } = scratch();
afterAll(removeAll);

// shared memory is gone after a power cut
const KEPT = ['', '-wal', '-journal'];

/** The files as they stood on the disk after a step, and the step. */
interface Cut {
  readonly path: string;
  readonly after: string;
}

/** A driver that takes a copy of the files before and after each statement, as a power cut would leave them. */
const cutting = (pragmas: string) => {
  const cuts: Cut[] = [];
  const open = async (path: string, mode: OpenMode) => {
    const database = withObjectRows(await openDatabase(path, mode));
    database.exec(pragmas);
    const cut = (after: string): void => {
      const copy = newName();
      for (const name of KEPT) if (existsSync(path + name)) copyFileSync(path + name, copy + name);
      cuts.push({ path: copy, after });
    };
    const step = <A>(sql: string, work: () => A): A => {
      cut(`before ${sql}`);
      const answer = work();
      cut(sql);
      return answer;
    };
    return {
      exec: (sql: string) => step(sql, () => database.exec(sql)),
      prepare: (sql: string) => {
        const statement = database.prepare(sql);
        return {
          run: (...values: SqlValue[]) => step(sql, () => statement.run(...values)),
          all: (...values: SqlValue[]) => statement.all(...values),
        };
      },
      close: () => step('close', () => database.close()),
    };
  };
  return { cuts, open };
};

// pages go to the file before the end of a transaction, too
const SPILLING = 'PRAGMA cache_size = 1';

const large: Layout = {
  ...notes,

  migrations: [
    ...notes.migrations,
    `CREATE TABLE more(id INTEGER PRIMARY KEY, text TEXT);
     WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
     INSERT INTO more(text) SELECT hex(zeroblob(500)) FROM n`,
    'CREATE INDEX texts ON more(text)',
  ],
};

/** Opens what each cut left, and returns those that did not open as they should. */
const broken = async (cuts: readonly Cut[], layout: Layout, texts: readonly string[]) => {
  const found: unknown[] = [];
  for (const { path, after } of cuts) {
    try {
      const database = await opened({ path, layout, check: true });
      if (textsIn(database).join() !== texts.join()) found.push([after, textsIn(database)]);
      database.close();
    } catch {
      found.push([after, await openingFails({ path, layout, check: true })]);
    }
  }
  return found;
};

describe('a power cut at any step', () => {
  it.each([
    ['with pages that wait for the commit', ''],
    ['with pages in the file before it', SPILLING],
  ])('of making a file leaves one that opens, %s', async (_, pragmas) => {
    const { cuts, open } = cutting(pragmas);
    (await opened({ path: newName(), layout: large, open })).close();
    expect(cuts.length).toBeGreaterThan(20);
    expect(await broken(cuts, large, [])).toEqual([]);
  });

  it.each([
    ['with pages that wait for the commit', ''],
    ['with pages in the file before it', SPILLING],
  ])('of migrating a file leaves one that opens, %s', async (_, pragmas) => {
    const path = newName();
    const before = await opened({ path });
    const texts = Array.from({ length: 50 }, (_each, i) => `note ${String(i)} `.padEnd(300, 'x'));
    for (const text of texts) before.exec(`INSERT INTO notes(text) VALUES ('${text}')`);
    before.close();
    const { cuts, open } = cutting(pragmas);
    (await opened({ path, layout: twoStepsOn.layout, open })).close();
    expect(cuts.length).toBeGreaterThan(20);
    expect(
      await broken(
        cuts,
        twoStepsOn.layout,
        texts.map((text) => `${text}!`),
      ),
    ).toEqual([]);
  });
});
