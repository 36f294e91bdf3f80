import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { withObjectRows } from '@pavadonis/fixtures/drivers';
import { scratch } from '@pavadonis/fixtures/scratch';
import { openDatabase, type OpenMode } from '@pavadonis/sqlite';
import { event, opened, stream } from './support/stores';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const PAGES = 24;

const onSmallDisk = async (path: string, mode: OpenMode) => {
  const database = withObjectRows(await openDatabase(path, mode));
  database.exec(`PRAGMA max_page_count = ${String(PAGES)}`);
  return database;
};

const large = (n: number) => ({ ...event(n), data: JSON.stringify('x'.repeat(60_000)) });

describe('a store on a full disk', () => {
  it('stores all of an append or nothing, and goes on', async () => {
    const path = newName();
    const store = await opened({ path, open: onSmallDisk });
    await orThrow(store.append(stream(1), 'no_stream', [event(1)]));
    expect(await store.append(stream(1), 0, [event(2), large(3), large(4)])()).toEqual({
      _tag: 'Left',
      left: { _tag: 'StoreUnavailable', reason: 'disk_full', cause: 'SQLITE_FULL' },
    });
    expect(await store.append(stream(2), 'no_stream', [large(3), large(4)])()).toMatchObject({
      _tag: 'Left',
    });
    expect(await orThrow(store.append(stream(1), 0, [event(2)]))).toMatchObject({ revision: 1 });
    await orThrow(store.close());

    const again = await opened({ path, check: true });
    expect((await orThrow(again.readAll({ after: 0, limit: 10 }))).map(({ id }) => id)).toEqual(
      [1, 2].map((n) => event(n).id),
    );
    await orThrow(again.close());
  });
});
