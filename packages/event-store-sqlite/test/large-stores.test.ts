import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';
import { type NewEvent, orThrow } from '@pavadonis/event-store';
import { itOnADisk } from '@pavadonis/fixtures/disks';
import { scratch } from '@pavadonis/fixtures/scratch';
import type { SqliteStore } from '@pavadonis/event-store-sqlite';
import { type Open, openDatabase } from '@pavadonis/sqlite';
import { type EventEmitter, once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import threads from 'node:worker_threads';
import { event, opened, stream } from './support/stores';

const { newName, removeAll } = scratch();
afterAll(removeAll);
afterEach(() => void jest.restoreAllMocks());

const COUNT = 8;
const whole = { after: 0, limit: 100 };

const large = (n: number): NewEvent => ({
  ...event(n),
  data: JSON.stringify({ type: 'ContactRecorded', text: 'x'.repeat(900_000) }),
});

const appendAll = async (store: SqliteStore): Promise<void> => {
  for (let n = 1; n <= COUNT; n += 1)
    await orThrow(store.append(stream(1), n === 1 ? 'no_stream' : n - 2, [large(n)]));
};

const largeStore = async (open?: Open) => {
  const path = newName();
  const store = await opened({ path, open });
  await appendAll(store);
  return { path, store };
};

const idsIn = async (path: string): Promise<readonly string[]> => {
  const copy = await opened({ path, check: true });
  const ids = (await orThrow(copy.readAll(whole))).map(({ id }) => id);
  await orThrow(copy.close());
  return ids;
};

const { Worker } = threads;

const seeThreads = () => jest.spyOn(threads, 'Worker').mockImplementation((...given) => new Worker(...given));

const IDS = Array.from({ length: COUNT }, (_, i) => event(i + 1).id);

describe('a backup of a large store', () => {
  it('is made in a thread of its own, while the host appends and reads', async () => {
    const { store } = await largeStore();
    const starting = seeThreads();
    const copy = newName();
    const making = store.backup(copy)();
    await once(starting.mock.results[0]?.value as EventEmitter, 'message');
    await orThrow(store.append(stream(1), COUNT - 1, [event(9)]));
    expect(await orThrow(store.readStream(stream(1), { from: COUNT }))).toHaveLength(1);
    expect(await making).toMatchObject({ _tag: 'Right' });
    expect((await idsIn(copy)).slice(0, COUNT)).toEqual(IDS);
    await orThrow(store.close());
  });

  it('is made in the host’s own thread where the host opens SQLite itself', async () => {
    const { store } = await largeStore((path, mode) => openDatabase(path, mode));
    const starting = seeThreads();
    const copy = newName();
    await orThrow(store.backup(copy));
    expect(starting).not.toHaveBeenCalled();
    expect(await idsIn(copy)).toEqual(IDS);
    await orThrow(store.close());
  });

  it('is made before the store is closed', async () => {
    const { store } = await largeStore();
    const copy = newName();
    const making = store.backup(copy)();
    const closing = store.close()();
    expect(await store.backup(newName())()).toMatchObject({ left: { _tag: 'StoreClosed' } });
    expect(await Promise.all([making, closing])).toMatchObject([{ _tag: 'Right' }, { _tag: 'Right' }]);
    expect(await idsIn(copy)).toEqual(IDS);
  });

  it('is made of a store whose file was replaced, and not of the other one', async () => {
    const { path, store } = await largeStore();
    const other = await largeStore();
    await orThrow(other.store.append(stream(1), COUNT - 1, [event(9)]));
    await orThrow(other.store.close());
    renameSync(other.path, path);
    const copy = newName();
    await orThrow(store.backup(copy));
    expect(await idsIn(copy)).toEqual(IDS);
    await store.close()();
  });

  it('is refused by a reader once somebody has written to the file that nobody had open', async () => {
    const { path: original, store } = await largeStore();
    await orThrow(store.close());
    const [path, to] = [newName(), newName()];
    // a driver may keep the file open until its memory is cleared
    copyFileSync(original, path);
    const reader = await opened({ path, readOnly: true });
    const writer = await opened({ path });
    await orThrow(writer.append(stream(1), COUNT - 1, [event(9)]));
    await orThrow(writer.close());
    expect(await reader.backup(to)()).toMatchObject({
      left: { _tag: 'CannotBackUp', cause: 'FILE_CHANGED' },
    });
    expect(existsSync(to)).toBe(false);
    await orThrow(reader.close());
  });

  it('may be made in memory', async () => {
    const store = await opened({ path: ':memory:' });
    await appendAll(store);
    const copy = newName();
    await orThrow(store.backup(copy));
    expect(await idsIn(copy)).toEqual(IDS);
    await orThrow(store.close());
  });

  itOnADisk('says that a disk is full, and leaves nothing behind', 1_000_000, async ({ folder }) => {
    const { store } = await largeStore();
    const path = join(folder, 'copy.db');
    expect(await store.backup(path)()).toMatchObject({
      left: { _tag: 'CannotBackUp', path, reason: 'disk_full' },
    });
    expect(readdirSync(folder)).toEqual([]);
    await orThrow(store.close());
  });
});
