import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { thatCanFail } from '@pavadonis/fixtures/drivers';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { openDatabase } from '@pavadonis/sqlite';
import { setTimeout } from 'node:timers/promises';
import { event, opened, stream } from './support/stores';

const { newName, removeAll } = scratch();
afterAll(removeAll);

// a busy machine may take its time
const LONG = Infinity;
const busy = { _tag: 'Left', left: { _tag: 'StoreUnavailable', reason: 'busy', cause: 'SQLITE_BUSY' } };

describe('a store with a busy file', () => {
  it('says that it is busy after the wait, and works later', async () => {
    const path = newName();
    const store = await opened({ path, lockTimeoutMs: 20 });
    await withSql(path, async (database) => {
      database.exec('BEGIN IMMEDIATE');
      expect(await store.append(stream(1), 'no_stream', [event(1)])()).toEqual(busy);
      expect(await orThrow(store.readAll({ after: 0, limit: 1 }))).toEqual([]);
      database.exec('COMMIT');
      expect(await orThrow(store.append(stream(1), 'no_stream', [event(1)]))).toMatchObject({ revision: 0 });
    });
    await orThrow(store.close());
  });

  it('waits without blocking, and appends in order', async () => {
    const path = newName();
    const store = await opened({ path, lockTimeoutMs: LONG });
    await withSql(path, async (database) => {
      database.exec('BEGIN IMMEDIATE');
      const first = store.append(stream(1), 'no_stream', [event(1)])();
      const second = store.append(stream(1), 0, [event(2)])();
      await setTimeout(20);
      expect(await orThrow(store.readStream(stream(1), {}))).toEqual([]);
      const third = store.append(stream(1), 1, [event(3)])();
      database.exec('COMMIT');
      expect([await first, await second, await third].map(({ _tag }) => _tag)).toEqual([
        'Right',
        'Right',
        'Right',
      ]);
    });
    expect((await orThrow(store.readStream(stream(1), {}))).map(({ id }) => id)).toEqual(
      [1, 2, 3].map((n) => event(n).id),
    );
    await orThrow(store.close());
  });

  it('appends what it was asked to before it was closed', async () => {
    const path = newName();
    const store = await opened({ path, lockTimeoutMs: LONG });
    await withSql(path, async (database) => {
      database.exec('BEGIN IMMEDIATE');
      const appending = store.append(stream(1), 'no_stream', [event(1)])();
      const closing = store.close()();
      const late = await store.append(stream(1), 0, [event(2)])();
      expect(late).toEqual({ _tag: 'Left', left: { _tag: 'StoreClosed' } });
      database.exec('COMMIT');
      expect([(await appending)._tag, (await closing)._tag]).toEqual(['Right', 'Right']);
    });
    const again = await opened({ path });
    expect(await orThrow(again.readStream(stream(1), {}))).toHaveLength(1);
    await orThrow(again.close());
  });

  it('stores nothing of an append that its signal withdraws, and closes after the others', async () => {
    const path = newName();
    const store = await opened({ path, lockTimeoutMs: LONG });
    const controller = new AbortController();
    await withSql(path, async (database) => {
      database.exec('BEGIN IMMEDIATE');
      const first = store.append(stream(1), 'no_stream', [event(1)])();
      const second = store.append(stream(1), 0, [event(2)], undefined, controller.signal)();
      const closing = store.close()();
      controller.abort();
      expect(await second).toEqual(busy);
      database.exec('COMMIT');
      expect([(await first)._tag, (await closing)._tag]).toEqual(['Right', 'Right']);
    });
    const again = await opened({ path });
    expect((await orThrow(again.readStream(stream(1), {}))).map(({ id }) => id)).toEqual([event(1).id]);
    await orThrow(again.close());
  });

  it('reads as soon as it may', async () => {
    const path = newName();
    const { database, fail, recover } = thatCanFail(await openDatabase(path));
    const store = await opened({
      path,
      lockTimeoutMs: LONG,
      open: () => database,
      severalWriters: 'accepted',
    });
    await orThrow(store.append(stream(1), 'no_stream', [event(1)]));
    fail({ errcode: 5 });
    const reading = store.readAll({ after: 0, limit: 5 })();
    await setTimeout(5);
    recover();
    expect(await reading).toMatchObject({ _tag: 'Right', right: [event(1)] });
    fail({ errcode: 5 });
    const late = store.readAll({ after: 0, limit: 5 })();
    const closing = store.close()();
    expect(await late).toEqual({ _tag: 'Left', left: { _tag: 'StoreClosed' } });
    await closing;
  });
});
