import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { withObjectRows } from '@pavadonis/fixtures/drivers';
import { scratch } from '@pavadonis/fixtures/scratch';
import { openDatabase, prepareQuery, prepareTransaction, type Database } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { notes, opened } from './support/notes';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const MB = 1_000_000;
const LARGE = 'x'.repeat(MB);

const journalOf = (path: string): number => statSync(`${path}-wal`).size;

/** Writes so many notes, each a transaction of a megabyte. */
const writing = (database: Database, text = LARGE) => {
  const transaction = prepareTransaction(database);
  let written = 0;
  return async (count: number): Promise<void> => {
    for (let i = 0; i < count; i += 1)
      await transaction(() => {
        written += 1;
        return E.right(database.exec(`INSERT INTO notes(text) VALUES ('${String(written)}${text}')`));
      });
  };
};

const reading = (database: Database): void => {
  database.exec('BEGIN');
  prepareQuery(database, 'SELECT count(*) FROM notes')();
};

/** A clock that stands still but for what is skipped. */
const laterBy = () => {
  let now = performance.now();
  const spied = jest.spyOn(performance, 'now').mockImplementation(() => now);
  return {
    skip: (milliseconds: number): void => {
      now += milliseconds;
    },
    restore: () => spied.mockRestore(),
  };
};

describe('a journal', () => {
  it('grows while somebody reads on, and is cut once the reader has ended', async () => {
    const path = newName();
    const database = await opened({ path });
    const write = writing(database);
    await write(1);
    const reader = await opened({ path, readOnly: true });
    reading(reader);
    await write(40);
    expect(journalOf(path)).toBeGreaterThan(40 * MB);
    reader.exec('COMMIT');
    // the first moves everything into the file, the second begins the journal anew
    await write(2);
    expect(journalOf(path)).toBeLessThan(18 * MB);
    reader.close();
    database.close();
  });

  it('is cut among many readers, of whom one always reads when somebody writes', async () => {
    const path = newName();
    const reader = await opened({ path });
    let tries = 0;
    const database = await opened({
      path,
      open: async (file, mode) => {
        const driver = await openDatabase(file, mode);
        const exec = (sql: string) => {
          if (!sql.includes('wal_checkpoint(TRUNCATE)')) return driver.exec(sql);
          // the one moment in which nobody reads
          tries += 1;
          reader.exec('COMMIT');
          driver.exec(sql);
          reading(reader);
          return undefined;
        };
        return { ...withObjectRows(driver), exec };
      },
    });
    const write = writing(database);
    await write(1);
    reading(reader);
    let largest = 0;
    for (let i = 0; i < 90; i += 1) {
      await write(1);
      largest = Math.max(largest, journalOf(path));
    }
    expect(tries).toBe(2);
    expect(largest).toBeLessThan(84 * MB);
    database.close();
    reader.exec('COMMIT');
    reader.close();
  });

  it('that cannot be cut is tried again after a pause alone', async () => {
    const path = newName();
    let tries = 0;
    const database = await opened({
      path,
      open: async (file, mode) => {
        const driver = await openDatabase(file, mode);
        const exec = (sql: string) => {
          if (sql.includes('wal_checkpoint(TRUNCATE)')) tries += 1;
          return driver.exec(sql);
        };
        return { ...withObjectRows(driver), exec };
      },
    });
    const write = writing(database);
    await write(1);
    const reader = await opened({ path, readOnly: true });
    reading(reader);
    const clock = laterBy();
    await write(40);
    expect(tries).toBe(1);
    await write(20);
    expect(tries).toBe(1);
    clock.skip(1000);
    await write(8);
    expect(tries).toBe(2);
    clock.restore();
    reader.exec('COMMIT');
    reader.close();
    database.close();
  });
});

describe('a file whose layout shrinks', () => {
  const notesIn = async (shrinks: boolean) => {
    const path = newName();
    const database = await opened({ path, layout: { ...notes, shrinks } });
    await writing(database)(20);
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const before = statSync(path).size;
    await prepareTransaction(database)(() => E.right(database.exec('DELETE FROM notes WHERE id > 5')));
    return { path, database, before };
  };

  it('gives freed pages back to the disk, in steps between which others have their turn', async () => {
    const { path, database, before } = await notesIn(true);
    const free = prepareQuery(database, 'PRAGMA freelist_count');
    const steps: number[] = [];
    while (Number(free().flat()[0]) > 0) {
      steps.push(Number(free().flat()[0]));
      await setTimeout(1);
    }
    expect(steps.length).toBeGreaterThan(3);
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    expect(statSync(path).size).toBeLessThan(0.3 * before);
    database.close();
    (await opened({ path, layout: { ...notes, shrinks: true }, check: true })).close();
  });

  it('ends with its database', async () => {
    const { path, database } = await notesIn(true);
    database.close();
    await setTimeout(20);
    (await opened({ path, layout: { ...notes, shrinks: true }, check: true })).close();
  });

  it('is no other: it keeps its pages and uses them again', async () => {
    const { path, database, before } = await notesIn(false);
    await setTimeout(20);
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    expect(statSync(path).size).toBe(before);
    database.close();
  });
});
