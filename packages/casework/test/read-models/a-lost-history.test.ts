import { afterAll, describe, expect, it } from '@jest/globals';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { putBack } from '@pavadonis/fixtures/put-back';
import { scratch } from '@pavadonis/fixtures/scratch';
import { journal } from '@pavadonis/testing-projection';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { failingDisk } from './support/failing-disk';
import { journalOf, live, until, untilLive } from './support/live';
import { paced } from './support/paced-store';
import { centre, otherCentre, record } from './support/store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const lostAt = (known: number, stands: number) => ({ _tag: 'HistoryLost', known, stands });

/** A file of rows that knew three events of a store, of which one is left. */
const lost = async () => {
  const [path, file] = [newName(), newName()];
  const store = await orThrow(sqliteStore({ path }));
  const models = await journalOf(store, file);
  const position = await record(store, centre, centreOpened(), centreServiceStarted(), centreClosed());
  await orThrow(models.caughtUpTo(position));
  await orThrow(models.close());
  await putBack(path, 1);
  return { store, path, file };
};

describe('a history that the store lost', () => {
  it('is told by the rows that knew it, and by no others', async () => {
    const { store, file } = await lost();
    const models = await journalOf(store, file);
    await untilLive(models);
    expect(models.status().journal).toMatchObject({ _tag: 'Live', position: 1, lost: lostAt(3, 1) });
    const others = await journalOf(store);
    await untilLive(others);
    expect(others.status().journal).not.toHaveProperty('lost');
    await orThrow(models.close());
    await orThrow(others.close());
    await orThrow(store.close());
  });

  it('is told where only rows of a former version knew it', async () => {
    const { store, file } = await lost();
    const models = await journalOf(store, file, 2);
    await untilLive(models);
    expect(models.status().journal).toMatchObject({ _tag: 'Live', position: 1, lost: lostAt(3, 1) });
    await orThrow(models.close());
    const again = await journalOf(store, file, 2);
    await untilLive(again);
    expect(again.status().journal).toMatchObject({ lost: lostAt(3, 1) });
    await orThrow(again.close());
    await orThrow(store.close());
  });

  it('is waited for by nobody, though the file still shows it when it is opened', async () => {
    const { store, file } = await lost();
    const models = await journalOf(store, file);
    const over = new AbortController();
    const waiting = models.caughtUpTo(3, { signal: over.signal })();
    await untilLive(models);
    over.abort();
    expect(await waiting).toMatchObject({ left: { _tag: 'WaitAborted' } });
    await orThrow(models.close());
    await orThrow(store.close());
  });

  it('is told after a restart, and though the store grew beyond it', async () => {
    const { store, file } = await lost();
    const models = await journalOf(store, file);
    await untilLive(models);
    await orThrow(models.close());
    await record(store, otherCentre, centreOpened(), centreServiceStarted(), centreClosed());
    const again = await journalOf(store, file);
    await untilLive(again);
    expect(again.status().journal).toMatchObject({ position: 4, lost: lostAt(3, 1) });
    await orThrow(again.close());
    await orThrow(store.close());
  });

  it('is told where another took its place before anybody looked', async () => {
    const { store, file } = await lost();
    await record(store, otherCentre, centreOpened(), centreServiceStarted(), centreClosed());
    const models = await journalOf(store, file);
    await untilLive(models);
    expect(models.status().journal).toMatchObject({ position: 4, lost: lostAt(3, 4) });
    await orThrow(models.close());
    await orThrow(store.close());
  });

  it('is told no more once somebody acknowledged it', async () => {
    const { store, file } = await lost();
    const models = await journalOf(store, file);
    await untilLive(models);
    await orThrow(models.acknowledgeLoss());
    expect(models.status().journal).not.toHaveProperty('lost');
    await orThrow(models.close());
    const again = await journalOf(store, file);
    await untilLive(again);
    expect(again.status().journal).not.toHaveProperty('lost');
    await orThrow(again.close());
    await orThrow(store.close());
  });

  it('is not acknowledged by somebody who was not told of it yet', async () => {
    const { store, file } = await lost();
    const { open, hold, release, refused } = failingDisk();
    // it is found while rows are shown
    const models = await live({
      store: { ...store, scanBytes: undefined },
      file,
      models: { journal },
      open,
    });
    hold();
    await until(() => refused() > 0);
    const acknowledged = models.acknowledgeLoss()();
    release();
    await acknowledged;
    await untilLive(models);
    expect(models.status().journal).toMatchObject({ lost: lostAt(3, 1) });
    await orThrow(models.close());
    await orThrow(store.close());
  });

  it('is told with the longest that was known, however often more is lost', async () => {
    const { store, path, file } = await lost();
    const models = await journalOf(store, file);
    await orThrow(models.caughtUpTo(await record(store, otherCentre, centreOpened())));
    await putBack(path, 0);
    await until(() => models.view('journal').position === 0);
    expect(models.status().journal).toMatchObject({ lost: lostAt(3, 0) });
    await orThrow(models.close());
    await orThrow(store.close());
  });

  it('is told without its end by a store that keeps no fingerprints', async () => {
    const file = newName();
    const store = memoryStore();
    const models = await journalOf(store, file);
    await orThrow(models.caughtUpTo(await record(store, centre, centreOpened(), centreServiceStarted())));
    await orThrow(models.close());
    const shorter = memoryStore();
    await record(shorter, centre, centreOpened());
    const again = await journalOf(shorter, file);
    await untilLive(again);
    expect(again.status().journal.lost).toEqual({ _tag: 'HistoryLost', known: 2 });
  });
});

describe('read models that are caught up', () => {
  it('show the whole log, also where their rows begin with nothing', async () => {
    const store = memoryStore();
    await record(store, centre, centreOpened(), centreServiceStarted());
    const models = await journalOf(store);
    await orThrow(models.caughtUp());
    expect(models.view('journal').position).toBe(2);
    expect(models.status().journal._tag).toBe('Live');
  });

  it('show it in their own version', async () => {
    const [file, store] = [newName(), memoryStore()];
    const former = await journalOf(store, file, 1);
    await orThrow(former.caughtUpTo(await record(store, centre, centreOpened())));
    await orThrow(former.close());
    const models = await journalOf(store, file, 2);
    expect(models.view('journal').version).toBe(1);
    await orThrow(models.caughtUp());
    expect(models.view('journal').version).toBe(2);
  });

  it('are waited for no longer than a signal allows', async () => {
    const { store } = paced(memoryStore());
    const models = await journalOf(store);
    expect(await models.caughtUp({ signal: AbortSignal.abort() })()).toMatchObject({
      left: { _tag: 'WaitAborted', models: ['journal'] },
    });
  });
});
