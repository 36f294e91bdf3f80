import { afterAll, describe, expect } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { itOnADisk, itWithMarks } from '@pavadonis/fixtures/disks';
import { scratch } from '@pavadonis/fixtures/scratch';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { event, opened, stream } from './support/stores';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const DISK = 1_048_576;

describe('a store whose disk fails while it is open', () => {
  itOnADisk('says that it is full, and goes on once there is room', DISK, async ({ folder }) => {
    const store = await opened({ path: join(folder, 'history.db') });
    await orThrow(store.append(stream(1), 'no_stream', [event(1)]));
    const filler = join(folder, 'filler');
    expect(() => writeFileSync(filler, Buffer.alloc(DISK))).toThrow();
    const large = { ...event(2), metadata: JSON.stringify('x'.repeat(100_000)) };
    expect(await store.append(stream(1), 0, [large])()).toEqual({
      _tag: 'Left',
      left: { _tag: 'StoreUnavailable', reason: 'disk_full', cause: 'SQLITE_FULL' },
    });
    writeFileSync(filler, '');
    expect(await orThrow(store.append(stream(1), 0, [large]))).toMatchObject({ revision: 1 });
    await orThrow(store.close());
  });

  itWithMarks('says that somebody marked it as immutable, and goes on after that', async (whileMarked) => {
    const path = newName();
    const store = await opened({ path });
    await orThrow(store.append(stream(1), 'no_stream', [event(1)]));
    const refused = await whileMarked(`${path}-wal`, store.append(stream(1), 0, [event(2)]));
    expect(refused).toEqual({
      _tag: 'Left',
      left: { _tag: 'StoreUnavailable', reason: 'immutable', cause: 'SQLITE_IOERR_WRITE' },
    });
    expect(await orThrow(store.append(stream(1), 0, [event(2)]))).toMatchObject({ revision: 1 });
    expect(await orThrow(store.readAll({ after: 0, limit: 10 }))).toHaveLength(2);
    await orThrow(store.close());
  });
});
