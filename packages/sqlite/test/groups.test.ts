import { afterAll, describe, expect, it } from '@jest/globals';
import { failure } from '@pavadonis/fixtures/drivers';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { codeOf, type Database, type GroupCommitOptions, prepareGroupCommit } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { setImmediate } from 'node:timers/promises';
import { opened, textsIn } from './support/notes';
import { told } from './support/told';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const FULL = 13;
const IO_ERROR = 10;

const note = (database: Database, text: string) => () => {
  database.exec(`INSERT INTO notes(text) VALUES ('${text}')`);
  return E.right(text);
};

const ONE: { readonly size: number; readonly signal: AbortSignal | undefined } = {
  size: 1,
  signal: undefined,
};

/** Work in groups on a new file, of which it is told what is run and how often it was committed. */
const grouped = async (options: Partial<GroupCommitOptions> = {}) => {
  const path = newName();
  const { database, ...log } = told(await opened({ path }));
  let commits = 0;
  const commit = prepareGroupCommit(database, {
    lockTimeoutMs: Infinity,
    mostAtOnce: 1000,
    onChange: () => undefined,
    ...options,
    onCommit: () => {
      commits += 1;
    },
  });
  return {
    path,
    database,
    ...log,
    commit,
    commits: () => commits,
    noting: (text: string, asking = ONE) => commit(note(database, text), asking),
  };
};

const numbers = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => String(i));

const answerOf = (promise: Promise<unknown>): Promise<unknown> => promise.catch(codeOf);

describe('work that is asked for at the same moment', () => {
  it('is committed at once, in the order in which it was asked for, and each is answered', async () => {
    const { database, noting, times, commits } = await grouped();
    const texts = numbers(16);
    expect(await Promise.all(texts.map((text) => noting(text)))).toEqual(texts.map(E.right));
    expect(textsIn(database)).toEqual(texts);
    expect([times('BEGIN IMMEDIATE'), times('COMMIT'), commits()]).toEqual([1, 1, 1]);
    database.close();
  });

  it('is answered by nobody before the commit', async () => {
    const { database, noting, run } = await grouped();
    const answered: (string | undefined)[] = [];
    await Promise.all(numbers(3).map((text) => noting(text).then(() => answered.push(run().at(-1)))));
    expect(answered).toEqual(['COMMIT', 'COMMIT', 'COMMIT']);
    database.close();
  });

  it('is begun and committed alone where nobody else asks', async () => {
    const { database, noting, run } = await grouped();
    await noting('alone');
    expect(run()).toEqual(['BEGIN IMMEDIATE', 'COMMIT']);
    database.close();
  });

  it('is undone alone where it refuses', async () => {
    const { database, commit, noting, times } = await grouped();
    const answers = await Promise.all([
      noting('before'),
      commit(() => (note(database, 'refused')(), E.left('no')), ONE),
      noting('after'),
    ]);
    expect(answers).toEqual([E.right('before'), E.left('no'), E.right('after')]);
    expect(textsIn(database)).toEqual(['before', 'after']);
    expect(times('COMMIT')).toBe(1);
    database.close();
  });

  it('commits nothing where all refuse', async () => {
    const { database, commit, times, commits } = await grouped();
    const refuse = () => E.left('no');
    expect(await Promise.all([commit(refuse, ONE), commit(refuse, ONE)])).toEqual([
      E.left('no'),
      E.left('no'),
    ]);
    expect([times('COMMIT'), commits()]).toEqual([0, 0]);
    database.close();
  });

  it('fails alone where it throws, and the others are done', async () => {
    const { database, commit, noting } = await grouped();
    const throwing = commit(() => {
      note(database, 'thrown')();
      throw failure({ errcode: FULL });
    }, ONE);
    const answers = await Promise.all([noting('before'), throwing, noting('after')].map(answerOf));
    expect(answers).toEqual([E.right('before'), 'SQLITE_FULL', E.right('after')]);
    expect(textsIn(database)).toEqual(['before', 'after']);
    database.close();
  });

  it('is done each by itself, in order, where there is no room for all of it', async () => {
    const { database, noting, failAt, times } = await grouped();
    failAt('COMMIT', FULL);
    const texts = numbers(3);
    expect(await Promise.all(texts.map((text) => noting(text)))).toEqual(texts.map(E.right));
    expect(textsIn(database)).toEqual(texts);
    expect(times('COMMIT')).toBe(4);
    database.close();
  });

  it('fails alike, and is done once, where nobody knows whether it was committed', async () => {
    const { database, noting, failAt, times, commits } = await grouped();
    failAt('COMMIT', IO_ERROR);
    const answers = await Promise.all(numbers(3).map((text) => answerOf(noting(text))));
    expect(answers).toEqual(['SQLITE_IOERR', 'SQLITE_IOERR', 'SQLITE_IOERR']);
    expect([times('COMMIT'), commits()]).toEqual([1, 0]);
    expect(await noting('later')).toEqual(E.right('later'));
    expect(textsIn(database)).toEqual(['later']);
    database.close();
  });

  it('is divided where it is too much for one moment, and others work in between', async () => {
    const { database, noting, times } = await grouped({ mostAtOnce: 10 });
    const sizes = [4, 4, 4, 25, 1, 1];
    const seen: number[] = [];
    const asked = Promise.all(sizes.map((size, i) => noting(String(i), { ...ONE, size })));
    const state = { isOver: false };
    const isOver = (): boolean => state.isOver;
    const over = asked.then(() => {
      state.isOver = true;
    });
    while (!isOver()) {
      seen.push(times('COMMIT'));
      await setImmediate();
    }
    await over;
    expect(textsIn(database)).toEqual(numbers(sizes.length));
    // 4 + 4, 4, 25, 1 + 1
    expect(times('COMMIT')).toBe(4);
    expect(seen).toEqual(expect.arrayContaining([0, 1, 2, 3]));
    database.close();
  });

  it('is withdrawn alone by its signal', async () => {
    const { database, noting, times } = await grouped();
    const controller = new AbortController();
    const asked = [
      noting('first'),
      noting('withdrawn', { ...ONE, signal: controller.signal }),
      noting('third'),
    ];
    controller.abort();
    const late = noting('late', { ...ONE, signal: controller.signal });
    expect(await Promise.all([...asked, late].map(answerOf))).toEqual([
      E.right('first'),
      'SQLITE_BUSY',
      E.right('third'),
      'SQLITE_BUSY',
    ]);
    expect(textsIn(database)).toEqual(['first', 'third']);
    expect(times('COMMIT')).toBe(1);
    database.close();
  });

  it('begins nothing where all of it was withdrawn', async () => {
    const { database, noting, run } = await grouped();
    const controller = new AbortController();
    const asked = noting('withdrawn', { ...ONE, signal: controller.signal });
    controller.abort();
    expect(await answerOf(asked)).toBe('SQLITE_BUSY');
    await setImmediate();
    expect(run()).toEqual([]);
    expect(await noting('next')).toEqual(E.right('next'));
    database.close();
  });
});

describe('work that is asked for while another process holds the file', () => {
  it('is committed at once with all that waits', async () => {
    const { path, database, noting, times } = await grouped();
    const asked: Promise<unknown>[] = [];
    await withSql(path, async (other) => {
      other.exec('BEGIN IMMEDIATE');
      asked.push(noting('first'));
      while (times('BEGIN IMMEDIATE') === 0) await setImmediate();
      asked.push(noting('second'), noting('third'));
      expect(textsIn(database)).toEqual([]);
      other.exec('COMMIT');
    });
    expect(await Promise.all(asked)).toEqual(['first', 'second', 'third'].map(E.right));
    expect(times('COMMIT')).toBe(1);
    database.close();
  });

  it('gives up where its wait is over, and leaves the file to those who come later', async () => {
    const { path, database, noting } = await grouped({ lockTimeoutMs: 0 });
    await withSql(path, async (other) => {
      other.exec('BEGIN IMMEDIATE');
      const asked = numbers(3).map((text) => answerOf(noting(text)));
      expect(await Promise.all(asked)).toEqual(['SQLITE_BUSY', 'SQLITE_BUSY', 'SQLITE_BUSY']);
      other.exec('COMMIT');
    });
    expect(await noting('free')).toEqual(E.right('free'));
    expect(textsIn(database)).toEqual(['free']);
    database.close();
  });
});
