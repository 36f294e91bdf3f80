import { describe, it } from '@jest/globals';
import { decoder, EMPTY_LOG, encode, fingerprintAfter, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { openDatabase } from '@pavadonis/sqlite';
import { eventId } from '@pavadonis/testing/examples/ids';
import assert from 'node:assert/strict';
import { goldens, inFolder } from './support/golden';

const ALL = { after: 0, limit: Number.MAX_SAFE_INTEGER };

for (const { version, log, copy } of goldens)
  describe(`a process of ${version} that is left running on a store`, () => {
    const last = log.at(-1);
    assert.ok(last !== undefined);
    const { metadata, event } = orThrow(decoder().recorded(last));
    const eventNo = (number: number) =>
      orThrow(
        encode(last.stream, { id: eventId(900_000 + number), recordedAt: last.recordedAt, metadata, event }),
      );

    it('records on after the layout was lifted, and nothing of it is lost', () =>
      inFolder(async (folder) => {
        const path = copy('store', folder);
        // it had the file open before, and goes on with the statements of its version
        const older = await openDatabase(path);
        const insert = older.prepare(
          `INSERT INTO events(stream, revision, id, type, recorded_at, data, metadata)
           VALUES ((SELECT id FROM streams WHERE name = ?), ?, ?, ?, ?, ?, ?)`,
        );
        const recordAsBefore = (revision: number, number: number): void => {
          const { id, type, recordedAt, data, metadata: text } = eventNo(number);
          insert.run(last.stream, revision, id, type, recordedAt, data, text);
        };
        const store = await orThrow(sqliteStore({ path }));
        recordAsBefore(last.revision + 1, 1);
        await orThrow(store.append(last.stream, last.revision + 1, [eventNo(2)]));
        recordAsBefore(last.revision + 3, 3);
        const whole = await orThrow(store.readAll(ALL));
        assert.deepEqual(
          whole.slice(log.length).map(({ id }) => id),
          [1, 2, 3].map((number) => eventNo(number).id),
        );
        older.close();
        await orThrow(store.close());

        const checked = await orThrow(sqliteStore({ path, check: true }));
        assert.deepEqual(await orThrow(checked.readAll(ALL)), whole);
        const { fingerprint } = checked;
        assert.ok(fingerprint !== undefined);
        assert.deepEqual(await orThrow(fingerprint()), whole.reduce(fingerprintAfter, EMPTY_LOG));
        await orThrow(checked.close());
      }));
  });
