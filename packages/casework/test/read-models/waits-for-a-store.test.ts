import { afterAll, describe, expect, it } from '@jest/globals';
import { type EventStore, memoryStore, storeUnavailable, orThrow } from '@pavadonis/event-store';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { journal } from '@pavadonis/testing-projection';
import { centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { journalOf, live, told, until, untilLive } from './support/live';
import { paced } from './support/paced-store';
import { centre, record } from './support/store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const lost = storeUnavailable('unreachable', 'TEST');

/** A store of which some reads cannot be answered while it is away. */
const thatGoesAway = (store: EventStore, reads: readonly (keyof EventStore)[]) => {
  let away = true;
  const refuses = (read: keyof EventStore): boolean => away && reads.includes(read);
  const unreliable: EventStore = {
    ...store,
    readStream:
      (...args) =>
      () =>
        refuses('readStream') ? Promise.resolve(E.left(lost)) : store.readStream(...args)(),
    scanStream:
      (...args) =>
      () =>
        refuses('scanStream') ? Promise.resolve(E.left(lost)) : store.scanStream(...args)(),
    async *follow(range) {
      if (!refuses('follow'))
        for await (const page of store.follow(range)) {
          yield page;
          if (refuses('follow')) break;
        }
      yield E.left(lost);
    },
  };
  return {
    store: unreliable,
    comeBack: () => {
      away = false;
    },
    goAway: () => {
      away = true;
    },
  };
};

describe('live read models without a store', () => {
  it('say so and try again until it is back', async () => {
    const { store, comeBack, goAway } = thatGoesAway(memoryStore(), ['follow']);
    const pauses: number[] = [];
    const models = await live({
      store,
      file: ':memory:',
      models: { journal },
      pauseMs: (failures) => {
        pauses.push(failures);
        return 1;
      },
    });
    await until(() => pauses.length > 3);
    expect(models.status().journal).toMatchObject({ _tag: 'Interrupted', cause: lost });
    expect(pauses.slice(0, 4)).toEqual([1, 2, 3, 4]);
    comeBack();
    await orThrow(models.caughtUpTo(await record(store, centre, centreOpened())));
    await untilLive(models);
    pauses.splice(0);
    goAway();
    await orThrow(models.caughtUpTo(await record(store, centre, centreServiceStarted())));
    await until(() => pauses.length > 0);
    expect(pauses[0]).toBe(1);
  });

  it('show no late entry before reading the stream', async () => {
    const inside = memoryStore();
    const { store, comeBack } = thatGoesAway(inside, ['scanStream']);
    const models = await journalOf(store);
    await orThrow(models.caughtUpTo(await record(inside, centre, centreServiceStarted())));
    const position = await record(inside, centre, centreOpened());
    await until(() => models.status().journal._tag === 'Interrupted');
    expect(told(models)).toEqual([['CentreServiceStarted']]);
    expect(models.view('journal').position).toBe(position - 1);
    comeBack();
    await orThrow(models.caughtUpTo(position));
    expect(told(models)).toEqual([['CentreOpened', 'CentreServiceStarted']]);
  });

  it('wait for a node that is behind', async () => {
    const store = memoryStore();
    let reads = 0;
    const behind: EventStore = {
      ...store,
      scanStream: (stream, range) => {
        reads += 1;
        return store.scanStream(stream, reads < 3 ? { ...range, limit: 1 } : range);
      },
    };
    const models = await journalOf(behind);
    await orThrow(models.caughtUpTo(await record(store, centre, centreServiceStarted(), centreOpened())));
    expect(told(models)).toEqual([['CentreOpened', 'CentreServiceStarted']]);
    expect(reads).toBe(3);
  });

  it('show what they knew before', async () => {
    const inside = memoryStore();
    const file = newName();
    const models = await journalOf(inside, file);
    await orThrow(models.caughtUpTo(await record(inside, centre, centreOpened())));
    await untilLive(models);
    await orThrow(models.close());
    const { store, comeBack } = thatGoesAway(inside, ['readStream']);
    const again = await journalOf(store, file);
    await until(() => again.status().journal._tag === 'Interrupted');
    expect(told(again)).toEqual([['CentreOpened']]);
    comeBack();
    await untilLive(again);
  });

  it('are closed without waiting for it', async () => {
    const { store } = thatGoesAway(memoryStore(), ['follow']);
    const models = await live({ store, file: ':memory:', models: { journal }, pauseMs: () => 1_000_000 });
    await until(() => models.status().journal._tag === 'Interrupted');
    await orThrow(models.close());
    expect(models.status().journal).toMatchObject({ _tag: 'Stopped', why: { _tag: 'ReadModelsClosed' } });
  });

  it('stop when closed, and keep what they know', async () => {
    const store = memoryStore();
    const models = await journalOf(store);
    await orThrow(models.caughtUpTo(await record(store, centre, centreOpened())));
    await orThrow(store.close());
    expect(await orThrow(TE.swap(models.caughtUpTo(2)))).toEqual({
      _tag: 'ReadModelStopped',
      model: 'journal',
      why: { _tag: 'StoreClosed' },
    });
    expect(told(models)).toEqual([['CentreOpened']]);
  });

  it('keep half a log when closed halfway', async () => {
    const store = memoryStore();
    const file = newName();
    await record(store, centre, centreOpened(), centreServiceStarted());
    const { store: slow, letThrough } = paced(store);
    const models = await journalOf(slow, file);
    letThrough(1);
    await orThrow(models.caughtUpTo(1));
    await orThrow(store.close());
    letThrough();
    await until(() => models.status().journal._tag === 'Stopped');
    const kept = await withSql(file, (database) => database.prepare('SELECT position FROM builds').all());
    expect(kept).toEqual([{ position: 1 }]);
  });
});
