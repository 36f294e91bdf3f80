import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { prepareQuery } from '@pavadonis/sqlite';
import * as TE from 'fp-ts/TaskEither';
import { createHash } from 'node:crypto';
import { layout } from '../../src/layout';
import { opened } from '../support/stores';

const { newName, removeAll } = scratch();
afterAll(removeAll);

describe('the file of a store', () => {
  it('is marked with the letters PAVD and its version', async () => {
    const path = newName();
    await orThrow((await opened({ path })).close());
    const marks = await withSql(path, (database) =>
      ['application_id', 'user_version'].flatMap((name) => prepareQuery(database, `PRAGMA ${name}`)()),
    );
    expect(marks.flat()).toEqual([Buffer.from('PAVD').readInt32BE(), 3]);
  });

  it('is refused where a newer version made it', async () => {
    const path = newName();
    await orThrow((await opened({ path })).close());
    await withSql(path, (database) => database.exec('PRAGMA user_version = 4'));
    expect(await orThrow(TE.swap(sqliteStore({ path })))).toEqual({
      _tag: 'NewerVersion',
      path,
      version: 4,
      supported: 3,
    });
  });

  // files of every version lie about for ever; a change of the layout is a new step at the end
  it('is laid out by steps that stay as they are', () => {
    const fingerprints = layout.migrations.map((sql) =>
      createHash('sha256').update(sql).digest('hex').slice(0, 16),
    );
    expect(fingerprints).toEqual(['27796cf32930abe4', 'cd1a3ef1af77acee', '735d84ebc19fb408']);
  });
});
