import { afterAll, describe, expect, it } from '@jest/globals';
import { programIn } from '@pavadonis/fixtures/program';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { prepareQuery } from '@pavadonis/sqlite';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { opened, textsIn, twoStepsOn } from '../support/notes';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const MIGRATOR = programIn(newName(), require.resolve('../support/migrator'));
const texts = Array.from({ length: 500 }, (_, i) => `note ${1000 + i}`);

const fileOfManyNotes = async (): Promise<string> => {
  const path = newName();
  const database = await opened({ path });
  const add = database.prepare('INSERT INTO notes(text) VALUES (?)');
  for (const text of texts) add.run(text);
  database.close();
  return path;
};

const killHalfway = async (path: string): Promise<void> => {
  const child = spawn(process.execPath, [MIGRATOR, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  expect(String(await once(child.stdout, 'data'))).toBe('halfway\n');
  // else nothing of the half could be found. Once the child is dead, whoever closed the file before may tidy up at last: a driver
  // closes it only when its statements are collected.
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(100_000);
  child.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
};

const factsOf = (path: string) =>
  withSql(path, (database) =>
    ['PRAGMA user_version', 'PRAGMA integrity_check'].flatMap((sql) => prepareQuery(database, sql)().flat()),
  );

describe('a file whose migration was killed halfway', () => {
  it('opens in its old layout, and holds what it held', async () => {
    const path = await fileOfManyNotes();
    await killHalfway(path);
    const database = await opened({ path, check: true });
    expect(textsIn(database)).toEqual(texts);
    database.close();
    expect(await factsOf(path)).toEqual([1, 'ok']);
  });

  it('is migrated by whoever opens it next', async () => {
    const path = await fileOfManyNotes();
    await killHalfway(path);
    const database = await opened({ path, layout: twoStepsOn.layout, check: true });
    expect(textsIn(database)).toEqual(texts.map((text) => `${text}!`));
    expect(prepareQuery(database, 'SELECT DISTINCT author FROM notes')()).toEqual([['somebody']]);
    database.close();
    expect(await factsOf(path)).toEqual([3, 'ok']);
  });
});
