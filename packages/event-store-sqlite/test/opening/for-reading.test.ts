import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { copyFileSync } from 'node:fs';
import { event, opened, stream } from '../support/stores';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const fileOfTwo = async (): Promise<string> => {
  const [path, copy] = [newName(), newName()];
  const store = await opened({ path });
  await orThrow(store.append(stream(1), 'no_stream', [event(1), event(2)]));
  await orThrow(store.close());
  // a driver may keep the file open until its memory is cleared
  copyFileSync(path, copy);
  return copy;
};

describe('a store opened for reading', () => {
  it('refuses to append, even what is there already', async () => {
    const store = await opened({ path: await fileOfTwo(), readOnly: true });
    const told = {
      _tag: 'Left',
      left: { _tag: 'StoreUnavailable', reason: 'read_only', cause: 'SQLITE_READONLY' },
    };
    expect(await store.append(stream(1), 1, [event(3)])()).toEqual(told);
    expect(await store.append(stream(1), 'no_stream', [event(1), event(2)])()).toEqual(told);
    expect(await orThrow(store.readAll({ after: 0, limit: 10 }))).toHaveLength(2);
    await orThrow(store.close());
  });

  it('tells its followers when somebody begins to write', async () => {
    const path = await fileOfTwo();
    const reader = await opened({ path, readOnly: true });
    const told: unknown[] = [];
    const following = (async () => {
      for await (const page of reader.follow({ after: 0 }))
        told.push(page._tag === 'Right' ? page.right.events.length : page.left);
    })();
    const writer = await opened({ path });
    await orThrow(writer.append(stream(1), 1, [event(3)]));
    await following;
    expect(told).toEqual([2, { _tag: 'StoreUnavailable', reason: 'other', cause: 'FILE_CHANGED' }]);
    await orThrow(reader.close());
    await orThrow(writer.close());
  });
});
