import { afterAll, describe, expect, it } from '@jest/globals';
import { type EventStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { copyFileSync, renameSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { event, opened, stream } from './support/stores';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const MOVED = { left: { _tag: 'StoreUnavailable', reason: 'moved', cause: 'FILE_MOVED' } };

// what an operator may do to a file that a host has open; Windows lets nobody
const ways: readonly (readonly [string, (path: string) => void])[] = [
  ['removed', unlinkSync],
  ['moved away', (path) => renameSync(path, `${path}.old`)],
  [
    'replaced by a copy',
    (path) => {
      copyFileSync(path, `${path}.copy`);
      renameSync(`${path}.copy`, path);
    },
  ],
];

const held = async (path: string): Promise<EventStore> => {
  const store = await opened({ path });
  await orThrow(store.append(stream(1), 'no_stream', [event(1)]));
  return store;
};

describe('a store whose file was', () => {
  it.each(ways)('%s records nothing more', async (_, change) => {
    const path = newName();
    const store = await held(path);
    change(path);
    expect(await store.append(stream(1), 0, [event(2)])()).toMatchObject(MOVED);
    expect(await orThrow(store.readStream(stream(1), {}))).toHaveLength(1);
    await store.close()();
  });

  it.each(ways)('%s tells its followers', async (_, change) => {
    const path = newName();
    const store = await held(path);
    const pages = store.follow({ after: 0 })[Symbol.asyncIterator]();
    expect((await pages.next()).value).toMatchObject({ right: { caughtUp: true } });
    const next = pages.next();
    change(path);
    expect((await next).value).toMatchObject(MOVED);
    await store.close()();
  });

  it('moved away and back goes on', async () => {
    const path = newName();
    const store = await held(path);
    renameSync(path, `${path}.old`);
    expect(await store.append(stream(1), 0, [event(2)])()).toMatchObject(MOVED);
    renameSync(`${path}.old`, path);
    expect(await orThrow(store.append(stream(1), 0, [event(2)]))).toMatchObject({ revision: 1 });
    await orThrow(store.close());
  });

  it('opened through a link is the file that the link led to', async () => {
    const [path, link] = [newName(), newName()];
    await orThrow((await held(path)).close());
    symlinkSync(path, link);
    const store = await opened({ path: link });
    rmSync(link);
    expect(await orThrow(store.append(stream(1), 0, [event(2)]))).toMatchObject({ revision: 1 });
    await orThrow(store.close());
  });
});
