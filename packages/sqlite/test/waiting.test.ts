import { afterAll, describe, expect, it } from '@jest/globals';
import { failure } from '@pavadonis/fixtures/drivers';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { codeOf, deadlineIn, prepareTransaction, retryWhileBusy, type Database } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { setTimeout } from 'node:timers/promises';
import { opened, openingFails, textsIn } from './support/notes';

const { newName, removeAll } = scratch();
afterAll(removeAll);

// a busy machine may take its time
const LONG = Infinity;

const note = (database: Database, text: string) => () => {
  database.exec(`INSERT INTO notes(text) VALUES ('${text}')`);
  return E.right(text);
};

const codeFrom = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'nothing', codeOf);

describe('work on a file that others hold', () => {
  it('is done again until it may be', async () => {
    let refusals = 5;
    const work = () => {
      if (refusals === 0) return 'done';
      refusals -= 1;
      throw failure({ errcode: 5 });
    };
    expect(await retryWhileBusy(deadlineIn(LONG), work)).toBe('done');
  });

  it('is tried once where nobody wants to wait', async () => {
    let tries = 0;
    const work = () => {
      tries += 1;
      throw failure({ errcode: 5 });
    };
    expect(await codeFrom(retryWhileBusy(deadlineIn(0), work))).toBe('SQLITE_BUSY');
    expect(tries).toBe(1);
  });

  it('is not done again after any other error', async () => {
    let tries = 0;
    const work = () => {
      tries += 1;
      throw failure({ errcode: 13 });
    };
    expect(await codeFrom(retryWhileBusy(deadlineIn(LONG), work))).toBe('SQLITE_FULL');
    expect(tries).toBe(1);
  });
});

describe('a transaction', () => {
  it('is kept if it answers, and undone if it refuses or throws', async () => {
    const database = await opened({ path: newName() });
    const transaction = prepareTransaction(database);
    expect(await transaction(note(database, 'kept'))).toEqual(E.right('kept'));
    expect(await transaction(() => (note(database, 'refused')(), E.left('refused')))).toEqual(
      E.left('refused'),
    );
    const thrown = transaction(() => {
      note(database, 'thrown')();
      throw failure({ errcode: 13 });
    });
    expect(await codeFrom(thrown)).toBe('SQLITE_FULL');
    expect(textsIn(database)).toEqual(['kept']);
    database.close();
  });

  it('is done before the call is over where nobody else writes', async () => {
    const database = await opened({ path: newName() });
    const done = prepareTransaction(database)(note(database, 'at once'));
    expect(textsIn(database)).toEqual(['at once']);
    await done;
    database.close();
  });

  it('waits for another writer while this process does other things', async () => {
    const path = newName();
    const database = await opened({ path });
    const transaction = prepareTransaction(database, LONG);
    await withSql(path, async (other) => {
      other.exec('BEGIN IMMEDIATE');
      const waiting = transaction(note(database, 'later'));
      await setTimeout(20);
      expect(textsIn(database)).toEqual([]);
      other.exec('COMMIT');
      expect(await waiting).toEqual(E.right('later'));
    });
    database.close();
  });

  it('keeps the order in which it was asked for', async () => {
    const path = newName();
    const database = await opened({ path });
    const transaction = prepareTransaction(database, LONG);
    const texts = ['1', '2', '3', '4', '5'];
    await withSql(path, async (other) => {
      other.exec('BEGIN IMMEDIATE');
      const waiting = texts.map((text) => transaction(note(database, text)));
      await setTimeout(5);
      other.exec('COMMIT');
      await Promise.all([...waiting, transaction(note(database, '6'))]);
    });
    expect(textsIn(database)).toEqual([...texts, '6']);
    database.close();
  });

  it('gives up when the wait is over, and the next ones with it', async () => {
    const path = newName();
    const database = await opened({ path });
    const transaction = prepareTransaction(database, 30);
    await withSql(path, async (other) => {
      other.exec('BEGIN IMMEDIATE');
      const waiting = ['1', '2', '3'].map((text) => codeFrom(transaction(note(database, text))));
      expect(await Promise.all(waiting)).toEqual(['SQLITE_BUSY', 'SQLITE_BUSY', 'SQLITE_BUSY']);
      other.exec('COMMIT');
    });
    expect(await transaction(note(database, 'free'))).toEqual(E.right('free'));
    expect(textsIn(database)).toEqual(['free']);
    database.close();
  });

  it('is withdrawn at once by its signal, also behind others, and leaves their order', async () => {
    const path = newName();
    const database = await opened({ path });
    const transaction = prepareTransaction(database, LONG);
    const controller = new AbortController();
    await withSql(path, async (other) => {
      other.exec('BEGIN IMMEDIATE');
      const first = transaction(note(database, 'first'), controller.signal);
      const second = transaction(note(database, 'second'));
      const third = transaction(note(database, 'third'), controller.signal);
      controller.abort();
      expect(await Promise.all([first, third].map(codeFrom))).toEqual(['SQLITE_BUSY', 'SQLITE_BUSY']);
      const late = transaction(note(database, 'late'), controller.signal);
      expect(await codeFrom(late)).toBe('SQLITE_BUSY');
      other.exec('COMMIT');
      expect(await second).toEqual(E.right('second'));
    });
    expect(textsIn(database)).toEqual(['second']);
    database.close();
  });

  it('is done where its signal aborts once it has begun', async () => {
    const database = await opened({ path: newName() });
    const controller = new AbortController();
    const done = prepareTransaction(database)(() => {
      controller.abort();
      return note(database, 'begun')();
    }, controller.signal);
    expect(await done).toEqual(E.right('begun'));
    expect(textsIn(database)).toEqual(['begun']);
    database.close();
  });

  it('is not begun anew once it has begun', async () => {
    const database = await opened({ path: newName() });
    let begun = 0;
    const busyInside = prepareTransaction(
      database,
      LONG,
    )(() => {
      begun += 1;
      throw failure({ errcode: 5 });
    });
    expect(await codeFrom(busyInside)).toBe('SQLITE_BUSY');
    expect(begun).toBe(1);
    database.close();
  });
});

describe('opening a locked file', () => {
  it('is given up when the wait is over, and works afterwards', async () => {
    const path = newName();
    const first = await opened({ path });
    first.exec('PRAGMA journal_mode = DELETE');
    first.close();
    await withSql(path, async (other) => {
      other.exec('BEGIN EXCLUSIVE');
      expect(await openingFails({ path, lockTimeoutMs: 20 })).toEqual({
        _tag: 'CannotOpen',
        path,
        reason: 'busy',
        cause: 'SQLITE_BUSY',
      });
      other.exec('COMMIT');
    });
    (await opened({ path })).close();
  });
});
