import { afterAll, describe, expect, it } from '@jest/globals';
import { failure } from '@pavadonis/fixtures/drivers';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { codeOf, type Database, prepareTransactions } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { setImmediate } from 'node:timers/promises';
import { opened, textsIn } from './support/notes';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const codeFrom = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'nothing', codeOf);

const note = (database: Database, text: string): void =>
  void database.exec(`INSERT INTO notes(text) VALUES ('${text}')`);

/** Notes several texts, each in a turn of its own. */
const noteAll = (database: Database, texts: readonly string[]) => async (): Promise<void> => {
  for (const text of texts) {
    note(database, text);
    await setImmediate();
  }
};

describe('a transaction in steps', () => {
  it('is kept if it answers, and undone as a whole if it refuses or throws', async () => {
    const database = await opened({ path: newName() });
    const { inSteps } = prepareTransactions(database);
    const work = noteAll(database, ['1', '2']);
    expect(await inSteps(() => work().then(() => E.left('refused')))).toEqual(E.left('refused'));
    const thrown = inSteps(async () => {
      await work();
      throw failure({ errcode: 13 });
    });
    expect(await codeFrom(thrown)).toBe('SQLITE_FULL');
    expect(textsIn(database)).toEqual([]);
    expect(await inSteps(() => work().then(() => E.right('kept')))).toEqual(E.right('kept'));
    expect(textsIn(database)).toEqual(['1', '2']);
    database.close();
  });

  it('stands in one queue with those that are done at once', async () => {
    const database = await opened({ path: newName() });
    const { atOnce, inSteps } = prepareTransactions(database);
    const first = inSteps(() => noteAll(database, ['1', '2'])().then(() => E.right(1)));
    const second = atOnce(() => {
      note(database, '3');
      return E.right(2);
    });
    const third = inSteps(() => noteAll(database, ['4'])().then(() => E.right(3)));
    await Promise.all([first, second, third]);
    expect(textsIn(database)).toEqual(['1', '2', '3', '4']);
    database.close();
  });

  it('shows others nothing before it is over, and waits for them before it begins', async () => {
    const path = newName();
    const database = await opened({ path });
    const { inSteps } = prepareTransactions(database, Infinity);
    await withSql(path, async (other) => {
      other.exec('BEGIN IMMEDIATE');
      const done = inSteps(async () => {
        note(database, 'mine');
        await setImmediate();
        expect(textsIn(other)).toEqual(['theirs']);
        return E.right(undefined);
      });
      await setImmediate();
      other.exec("INSERT INTO notes(text) VALUES ('theirs')");
      other.exec('COMMIT');
      await done;
      expect(textsIn(other)).toEqual(['theirs', 'mine']);
    });
    database.close();
  });

  it('is not begun where others hold the file for longer than it waits', async () => {
    const path = newName();
    const database = await opened({ path });
    const { inSteps } = prepareTransactions(database, 0);
    await withSql(path, async (other) => {
      other.exec('BEGIN IMMEDIATE');
      const work = noteAll(database, ['never']);
      expect(await codeFrom(inSteps(() => work().then(() => E.right(undefined))))).toBe('SQLITE_BUSY');
      other.exec('COMMIT');
    });
    expect(textsIn(database)).toEqual([]);
    database.close();
  });
});
