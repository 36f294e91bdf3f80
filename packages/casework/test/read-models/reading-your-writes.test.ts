import { describe, expect, it, jest } from '@jest/globals';
import { type EventStore, memoryStore, storeUnavailable, orThrow } from '@pavadonis/event-store';
import { journal } from '@pavadonis/testing-projection';
import { centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { journalOf, live, until, untilLive } from './support/live';
import { paced } from './support/paced-store';
import { centre, record, recordRaw } from './support/store';

const other = { ...journal, name: 'the other journal' };

describe('waiting for a position', () => {
  it('is over at once if the read models show it', async () => {
    const models = await journalOf(memoryStore());
    await orThrow(models.caughtUpTo(0, { signal: AbortSignal.abort() }));
  });

  it('ends when the read models show it, and not before', async () => {
    const store = memoryStore();
    const position = await record(store, centre, centreOpened(), centreServiceStarted());
    const { store: slow, letThrough } = paced(store);
    const models = await journalOf(slow);
    let over = false;
    const waiting = orThrow(models.caughtUpTo(position)).then(() => {
      over = true;
    });
    letThrough(1);
    await orThrow(models.caughtUpTo(position - 1));
    expect(over).toBe(false);
    letThrough(1);
    await waiting;
    expect(models.view('journal').position).toBe(position);
  });

  it('ends when the signal aborts, naming those behind', async () => {
    const models = await live({ store: memoryStore(), file: ':memory:', models: { journal, other } });
    await untilLive(models);
    const giveUp = new AbortController();
    const waiting = orThrow(TE.swap(models.caughtUpTo(1, { signal: giveUp.signal })));
    giveUp.abort();
    expect(await waiting).toEqual({ _tag: 'WaitAborted', models: ['journal', 'other'] });
  });

  it('ends after ten seconds where no signal is given', async () => {
    const models = await journalOf(memoryStore());
    const patience = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    const given = new AbortController();
    const waiting = orThrow(TE.swap(models.caughtUpTo(1, { signal: given.signal })));
    expect(patience).not.toHaveBeenCalled();
    expect(await orThrow(TE.swap(models.caughtUpTo(1)))).toEqual({
      _tag: 'WaitAborted',
      models: ['journal'],
    });
    expect(patience.mock.calls).toEqual([[10_000]]);
    patience.mockRestore();
    given.abort();
    await waiting;
  });

  it('can be for some of them only', async () => {
    const store = memoryStore();
    const operations = { ...other, folds: { operation: journal.folds.operation } };
    const models = await live({ store, file: ':memory:', models: { journal, operations } });
    const position = await recordRaw(store, centre, 'no JSON');
    await orThrow(models.caughtUpTo(position, { models: ['operations'] }));
    expect(await orThrow(TE.swap(models.caughtUpTo(position)))).toMatchObject({
      _tag: 'ReadModelStopped',
      model: 'journal',
    });
  });

  it('ends when the read models are closed', async () => {
    const models = await journalOf(memoryStore());
    const waiting = orThrow(TE.swap(models.caughtUpTo(1)));
    await orThrow(models.close());
    expect(await waiting).toMatchObject({ _tag: 'ReadModelStopped', why: { _tag: 'ReadModelsClosed' } });
  });
});

describe('how far live read models are behind', () => {
  it('counts from when nothing was missing', async () => {
    const store = memoryStore();
    const { store: slow, letThrough } = paced(store);
    let now = 100;
    const models = await live({ store: slow, file: ':memory:', models: { journal }, clock: () => now });
    now = 130;
    expect(models.status().journal).toMatchObject({ _tag: 'CatchingUp', behindMs: 30 });
    letThrough(1);
    await untilLive(models);
    now = 200;
    expect(models.status().journal.behindMs).toBe(0);
    const position = await record(store, centre, centreOpened(), centreServiceStarted());
    letThrough(1);
    await orThrow(models.caughtUpTo(position - 1));
    now = 207;
    expect(models.status().journal).toMatchObject({
      _tag: 'CatchingUp',
      behindMs: 7,
      position: position - 1,
    });
    letThrough();
    await untilLive(models);
    expect(models.status().journal.behindMs).toBe(0);
    await orThrow(models.close());
    now = 1207;
    expect(models.status().journal).toMatchObject({ _tag: 'Stopped', behindMs: 1000 });
  });

  it('goes on being counted while a store is away', async () => {
    const store = memoryStore();
    const away: EventStore = {
      ...store,
      // eslint-disable-next-line @typescript-eslint/require-await -- one interface for stores at hand and far away
      async *follow() {
        yield E.left(storeUnavailable('unreachable', 'TEST'));
      },
    };
    let now = 100;
    const models = await live({
      store: away,
      file: ':memory:',
      models: { journal },
      clock: () => now,
      pauseMs: () => {
        now += 10;
        return 1;
      },
    });
    await until(() => now >= 150);
    expect(models.status().journal).toMatchObject({ _tag: 'Interrupted', behindMs: now - 100 });
  });
});

describe('waiting for the whole log', () => {
  it('is not over before the read models show what was recorded just before it', async () => {
    const store = memoryStore();
    const models = await live({ store, file: ':memory:', models: { journal, other } });
    await untilLive(models);
    const position = await record(store, centre, centreOpened(), centreServiceStarted());
    await orThrow(models.caughtUp());
    expect(models.view('journal').position).toBe(position);
    expect(models.view('other').position).toBe(position);
  });

  it('is over at once where no read model is asked about', async () => {
    const models = await journalOf(memoryStore());
    await orThrow(models.caughtUp({ models: [] }));
  });

  /** A store whose scans fail so many times, while everything else goes on. */
  const scansFail = (times: number) => {
    const store = memoryStore();
    let left = times;
    const scan: EventStore['scan'] = (range) => {
      if (left === 0) return store.scan(range);
      left -= 1;
      return TE.left(storeUnavailable('unreachable', 'TEST'));
    };
    return { store: { ...store, scan }, left: () => left };
  };

  it('goes on where the store is away before its end is known', async () => {
    const { store, left } = scansFail(2);
    const models = await live({ store, file: ':memory:', models: { journal } });
    await untilLive(models);
    const position = await record(store, centre, centreOpened());
    await orThrow(models.caughtUp());
    expect(left()).toBe(0);
    expect(models.view('journal').position).toBe(position);
  });

  it('is not said to be over where the end cannot be known', async () => {
    const { store } = scansFail(Infinity);
    const models = await live({ store, file: ':memory:', models: { journal } });
    await untilLive(models);
    const waiting = new AbortController();
    const answer = models.caughtUp({ signal: waiting.signal })();
    await until(() => models.status().journal._tag === 'Live');
    waiting.abort();
    expect(await answer).toEqual(E.left({ _tag: 'WaitAborted', models: ['journal'] }));
  });
});
