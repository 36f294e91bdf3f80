import { describe, it } from '@jest/globals';
import { eventId } from '@pavadonis/testing/examples/ids';
import { decoder, encode, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import assert from 'node:assert/strict';
import { replayedFigures } from '../src/figures';
import { firstGolden, goldens, inFolder, layoutOf, withSql } from './support/golden';
import { missing } from './support/missing';

const ALL = { after: 0, limit: Number.MAX_SAFE_INTEGER };
const today = decoder();

for (const { version, log, reports, copy } of goldens)
  describe(`the store that ${version} left`, () => {
    it('opens without a fault, and holds the log', () =>
      inFolder(async (folder) => {
        const store = await orThrow(sqliteStore({ path: copy('store', folder), check: true }));
        assert.deepEqual(await orThrow(store.readAll(ALL)), log);
        for (const { asked, figures } of reports)
          assert.deepEqual(missing(figures, await replayedFigures(store, today, asked)), []);
        await orThrow(store.close());
      }));

    it('takes new events', () =>
      inFolder(async (folder) => {
        const store = await orThrow(sqliteStore({ path: copy('store', folder) }));
        const last = log.at(-1);
        assert.ok(last !== undefined);
        const { metadata, event } = orThrow(today.recorded(last));
        const again = { id: eventId(900_000), recordedAt: last.recordedAt, metadata, event };
        const next = orThrow(encode(last.stream, again));
        const { position } = await orThrow(store.append(last.stream, last.revision, [next]));
        assert.equal(position, last.position + 1);
        await orThrow(store.close());
      }));
  });

describe('a store of the layout before the first version', () => {
  const { log, copy } = firstGolden;

  it('is lifted, and holds the log', () =>
    inFolder(async (folder) => {
      const path = copy('store', folder);
      const layout = await layoutOf(path);
      await withSql(path, (database) => database.exec('DROP INDEX merging_events; PRAGMA user_version = 1'));
      const store = await orThrow(sqliteStore({ path, check: true }));
      assert.deepEqual(await orThrow(store.readAll(ALL)), log);
      await orThrow(store.close());
      assert.ok((await layoutOf(path)) >= layout);
    }));
});
