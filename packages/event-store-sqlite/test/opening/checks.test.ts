import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import * as TE from 'fp-ts/TaskEither';
import { event, opened, stream } from '../support/stores';
import { sqliteStore } from '@pavadonis/event-store-sqlite';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const facts = (n: number) => `'id-${String(n)}', 'ContactRecorded', '2018-07-01T12:00:00.000Z', '{}', '{}'`;

const changed = (column: string, value: string): string =>
  unlocked('events', `UPDATE events SET ${column} = ${value} WHERE position = 2`);

// somebody who really wants to can do anything to a file
const unlocked = (table: string, sql: string): string =>
  `DROP TRIGGER ${table}_are_not_changed; DROP TRIGGER ${table}_are_not_removed; ${sql};
   CREATE TRIGGER ${table}_are_not_changed BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} are stored for good'); END;
   CREATE TRIGGER ${table}_are_not_removed BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} are stored for good'); END`;

const fileWith = async (sql: string): Promise<string> => {
  const path = newName();
  const store = await opened({ path });
  await orThrow(store.append(stream(1), 'no_stream', [event(1), event(2), event(3)]));
  await orThrow(store.append(stream(2), 'no_stream', [event(4)]));
  await orThrow(store.close());
  await withSql(path, (database) => database.exec(`PRAGMA foreign_keys = OFF; ${sql}`));
  return path;
};

const faults = async (path: string): Promise<unknown> => {
  const error = await orThrow(TE.swap(sqliteStore({ path, check: true })));
  return error._tag === 'Damaged' ? error.faults : error;
};

// the JSON text stays one, with one more key
const withKey = (hex: string): string => `CAST('{"' || x'${hex}' || '":1,' || substr(data, 2) AS TEXT)`;

describe('opening a store that is checked', () => {
  it('takes a sound one', async () => {
    const path = await fileWith(unlocked('events', 'SELECT 1'));
    const store = await opened({ path, check: true });
    expect(await orThrow(store.readAll({ after: 0, limit: 10 }))).toHaveLength(4);
    await orThrow(store.close());
  });

  it('takes one that holds any sign, also the one that stands for bytes that are none', async () => {
    const path = await fileWith(changed('data', withKey('efbfbdc481f09f918d')));
    await orThrow((await opened({ path, check: true })).close());
  });

  it('takes a new one', async () => {
    await orThrow((await opened({ path: newName(), check: true })).close());
  });

  it.each([
    [
      unlocked('events', 'DELETE FROM events WHERE position = 2'),
      'a hole in the revisions of the stream with the number: 1',
    ],
    [
      unlocked('events', 'DELETE FROM events WHERE position = 1'),
      'a hole in the revisions of the stream with the number: 1',
    ],
    [
      unlocked('events', 'UPDATE events SET position = 9 WHERE position = 1'),
      'not after its predecessor in the stream, the event at the position: 2',
    ],
    [`INSERT INTO events VALUES (5, 77, 0, ${facts(5)})`, 'of no stream, the event at the position: 5'],
    [
      "UPDATE sqlite_sequence SET seq = 3 WHERE name = 'events'",
      'beyond what was counted, the event at the position: 4',
    ],
    [
      unlocked('events', 'UPDATE events SET position = -1 WHERE position = 1'),
      'beyond what was counted, the event at the position: -1',
    ],
    [changed('data', '\'{"type":\''), 'malformed, the event at the position: 2 (data)'],
    [changed('metadata', "metadata || '}'"), 'malformed, the event at the position: 2 (metadata)'],
    [changed('type', "'ClientsMerged'"), 'malformed, the event at the position: 2 (type)'],
    [changed('data', `'{"type":"ClientsMerged"}'`), 'malformed, the event at the position: 2 (type)'],
    [changed('data', "'[]'"), 'malformed, the event at the position: 2 (type)'],
    [
      changed('recorded_at', "'2018-02-30T12:00:00.000Z'"),
      'malformed, the event at the position: 2 (recorded_at)',
    ],
    [
      changed('recorded_at', "'2018-07-01 12:00:00'"),
      'malformed, the event at the position: 2 (recorded_at)',
    ],
    [
      changed('recorded_at', "'2018-07-01T12:00:00.000+03'"),
      'malformed, the event at the position: 2 (recorded_at)',
    ],
    [changed('id', 'upper(id)'), 'malformed, the event at the position: 2 (id)'],
    [changed('id', "id || '0'"), 'malformed, the event at the position: 2 (id)'],
    [changed('data', withKey('ff')), 'no UTF-8, the event at the position: 2 (data)'],
    [changed('data', withKey('c4')), 'no UTF-8, the event at the position: 2 (data)'],
    [changed('metadata', `CAST(x'22eda08022' AS TEXT)`), 'no UTF-8, the event at the position: 2 (metadata)'],
    [changed('type', `CAST(type || x'80' AS TEXT)`), 'no UTF-8, the event at the position: 2 (type)'],
    [
      unlocked('streams', `UPDATE streams SET name = CAST(name || x'ff' AS TEXT) WHERE id = 2`),
      'no UTF-8, the event at the position: 4 (stream)',
    ],
    [
      unlocked('streams', 'UPDATE streams SET name = upper(name) WHERE id = 2'),
      'malformed, the name of the stream with the number: 2',
    ],
    ['DROP TRIGGER events_are_not_removed', 'missing or altered: trigger events_are_not_removed'],
    ['DROP TRIGGER streams_are_not_replaced', 'missing or altered: trigger streams_are_not_replaced'],
    ['DROP VIEW log', 'missing or altered: view log'],
  ])('is refused after: %s', async (sql, finding) => {
    expect(await faults(await fileWith(sql))).toContain(finding);
  });
});
