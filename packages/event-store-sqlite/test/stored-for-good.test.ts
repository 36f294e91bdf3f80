import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EventStore, type StoredEvent, orThrow } from '@pavadonis/event-store';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { event, opened, stream } from './support/stores';

const { newName, removeAll } = scratch();
const path = newName();

const facts = "'ContactRecorded', '2018-07-01T12:00:00.000Z', '{}', '{}'";

describe('what was stored', () => {
  let store: EventStore;
  let before: readonly StoredEvent[];

  beforeAll(async () => {
    store = await opened({ path });
    await orThrow(store.append(stream(1), 'no_stream', [event(1), event(2)]));
    before = await orThrow(store.readAll({ after: 0, limit: 10 }));
  });
  afterAll(async () => {
    await orThrow(store.close());
    removeAll();
  });

  it.each([
    "UPDATE events SET data = '{}'",
    'UPDATE events SET position = position + 100',
    'DELETE FROM events WHERE revision = 1',
    "UPDATE streams SET name = 'client-0'",
    'DELETE FROM streams',
    `INSERT OR REPLACE INTO events VALUES (1, 1, 9, 'other-id', ${facts})`,
    `INSERT OR REPLACE INTO events VALUES (NULL, 1, 0, 'other-id', ${facts})`,
    `INSERT OR REPLACE INTO events VALUES (NULL, 1, 9, '${event(1).id}', ${facts})`,
    "INSERT OR REPLACE INTO streams VALUES (1, 'client-0')",
    `INSERT OR REPLACE INTO streams VALUES (9, '${stream(1)}')`,
    "UPDATE marks SET latest = ''",
    'DELETE FROM marks',
    "INSERT OR REPLACE INTO marks VALUES (1, x'00', '')",
  ])('stays as it is in spite of: %s', async (sql) => {
    await withSql(path, (database) => {
      expect(() => database.exec(sql)).toThrow('stored for good');
    });
    expect(await orThrow(store.readAll({ after: 0, limit: 10 }))).toEqual(before);
  });

  it('is shown to people by the view of the log', async () => {
    const rows = await withSql(path, (database) =>
      database.prepare('SELECT * FROM log ORDER BY position').all(),
    );
    expect(rows).toEqual(before.map(({ recordedAt, ...rest }) => ({ ...rest, recorded_at: recordedAt })));
  });
});
