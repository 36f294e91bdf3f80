import { describe, expect, it } from '@jest/globals';
import { openCasework } from '@pavadonis/casework';
import { record as records, type Recordable, type StreamName } from '@pavadonis/domain';
import { encode, type EventStore, memoryStore, orThrow, storeUnavailable } from '@pavadonis/event-store';
import type * as Centre from '@pavadonis/domain/centre';
import { journal } from '@pavadonis/testing-projection';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { command, recordedAt } from '../commands/support/office';
import { live, told, until, untilLive } from './support/live';
import { centre, otherCentre, record } from './support/store';

const UNREACHABLE = E.left(storeUnavailable('unreachable', 'TEST'));

/** A store behind a connection: what stands behind it may be put back, or replaced by another. */
const remote = (first: EventStore = memoryStore()) => {
  let behind = first;
  let cut = new AbortController();
  const store: EventStore = {
    checksConditions: true,
    append:
      (...args) =>
      () =>
        behind.append(...args)(),
    readStream:
      (...args) =>
      () =>
        behind.readStream(...args)(),
    readAll:
      (...args) =>
      () =>
        behind.readAll(...args)(),
    scan:
      (...args) =>
      () =>
        behind.scan(...args)(),
    scanStream:
      (...args) =>
      () =>
        behind.scanStream(...args)(),
    follow: async function* (range) {
      const lost = cut.signal;
      yield* behind.follow({ ...range, signal: AbortSignal.any([range.signal ?? lost, lost]) });
      if (lost.aborted && range.signal?.aborted !== true) yield UNREACHABLE;
    },
    close: () => behind.close(),
  };
  const replace = (by: EventStore): void => {
    behind = by;
    cut.abort();
    cut = new AbortController();
  };
  const earlierAt = async (upTo: number): Promise<EventStore> => {
    const earlier = memoryStore();
    const all = await orThrow(behind.readAll({ after: 0, limit: 1000 }));
    for (const { stream, revision, position, ...event } of all)
      if (position <= upTo)
        await orThrow(earlier.append(stream, revision === 0 ? 'no_stream' : revision - 1, [event]));
    return earlier;
  };
  return {
    store,
    replace,
    /** Puts the store back to a position. */
    putBack: async (upTo: number): Promise<void> => replace(await earlierAt(upTo)),
    /** Puts the store back to a position, while followers wait for what comes next. */
    putBackUnnoticed: async (upTo: number): Promise<void> => {
      behind = await earlierAt(upTo);
    },
  };
};

const models = { journal };

let made = 1000;

/** Records an event whose id no other event ever had: after a store was put back, nothing is recorded twice. */
const grow = async (store: EventStore, of: StreamName, event: Recordable): Promise<void> => {
  made += 1;
  const { length } = await orThrow(store.readStream(of, {}));
  const { commandId, by } = command(0);
  const metadata = { by, commandId, evidence: [] };
  const encoded = orThrow(encode(of, { id: eventId(made), recordedAt, metadata, event }));
  await orThrow(store.append(of, length === 0 ? 'no_stream' : length - 1, [encoded]));
};

describe('live read models of a store that was put back', () => {
  it('show what the store holds, once it grows again', async () => {
    const { store, putBack } = remote();
    const shown = await live({ store, file: ':memory:', models });
    await record(store, centre, centreOpened(), centreServiceStarted());
    await orThrow(shown.caughtUpTo(await record(store, otherCentre, centreOpened())));
    await putBack(1);
    await record(store, centre, centreClosed());
    await until(() => JSON.stringify(told(shown)) === JSON.stringify([['CentreOpened', 'CentreClosed']]));
    expect(shown.status().journal._tag).not.toBe('Stopped');
    await untilLive(shown);
  });

  it('show less where the store holds less', async () => {
    const { store, putBack } = remote();
    const shown = await live({ store, file: ':memory:', models });
    await orThrow(shown.caughtUpTo(await record(store, centre, centreOpened(), centreServiceStarted())));
    await putBack(1);
    await until(() => shown.view('journal').position === 1);
    expect(told(shown)).toEqual([['CentreOpened']]);
  });

  it('show nothing of a store that another one replaced', async () => {
    const { store, replace } = remote();
    const shown = await live({ store, file: ':memory:', models });
    await orThrow(shown.caughtUpTo(await record(store, centre, centreOpened())));
    const other = memoryStore();
    replace(other);
    await record(other, otherCentre, centreClosed());
    await until(() => JSON.stringify(told(shown)) === JSON.stringify([['CentreClosed']]));
  });

  it('go on where they were if the store is the same', async () => {
    const first = memoryStore();
    const { store, replace } = remote(first);
    const shown = await live({ store, file: ':memory:', models });
    await orThrow(shown.caughtUpTo(await record(store, centre, centreOpened())));
    const { rows } = shown.view('journal');
    replace(first);
    await orThrow(shown.caughtUpTo(await record(store, centre, eventVoided({ target: eventId(1) }))));
    expect(shown.view('journal').rows).toBe(rows);
  });

  it('take no page whose streams were read after that', async () => {
    const { store, putBackUnnoticed } = remote();
    await record(store, centre, centreOpened());
    await record(store, otherCentre, centreOpened());
    await record(store, centre, centreServiceStarted());
    let isArmed = false;
    const putBackBefore =
      <A>(read: () => Promise<A>) =>
      async (): Promise<A> => {
        if (isArmed) {
          isArmed = false;
          await putBackUnnoticed(1);
          await grow(store, centre, centreClosed());
          await grow(store, centre, centreClosed());
        }
        return read();
      };
    const shown = await live({
      store: { ...store, scanStream: (...given) => putBackBefore(store.scanStream(...given)) },
      file: ':memory:',
      models,
    });
    await orThrow(shown.caughtUpTo(3));
    isArmed = true;
    await record(store, centre, eventVoided({ target: eventId(3) }));
    await until(() => !isArmed);
    await until(() => JSON.stringify(told(shown)) === '[["CentreOpened","CentreClosed","CentreClosed"]]');
  });

  it('show what a fresh one would, however often it is put back or grows', async () => {
    const kinds: readonly Recordable[] = [centreOpened(), centreServiceStarted(), centreClosed()];
    const growth = fc.record({ of: fc.constantFrom(centre, otherCentre), event: fc.constantFrom(...kinds) });
    const step = fc.record({ back: fc.nat(4), grows: fc.array(growth, { maxLength: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        const { store, putBack } = remote();
        const shown = await live({ store, file: ':memory:', models, pauseMs: () => 0 });
        for (const { back, grows } of steps) {
          await putBack(back);
          for (const { of, event } of grows) await grow(store, of, event);
          await untilLive(shown);
        }
        const fresh = await live({ store, file: ':memory:', models });
        await untilLive(fresh);
        const sorted = (each: typeof shown): string => JSON.stringify(told(each).toSorted());
        const expected = sorted(fresh);
        await until(() => sorted(shown) === expected);
        await orThrow(shown.close());
        await orThrow(fresh.close());
      }),
      { numRuns: 20 },
    );
  });
});

const deciding = (...events: readonly Centre.Event[]) =>
  [() => () => records<Centre.Event>(...events), undefined] as const;

describe('live read models beside a casework', () => {
  it('are compared with the store once a command found it away', async () => {
    const { store, putBackUnnoticed } = remote();
    let isLost = false;
    const losing: EventStore = {
      ...store,
      append:
        (...args) =>
        async () => {
          const lost = isLost;
          isLost = false;
          return lost ? UNREACHABLE : store.append(...args)();
        },
    };
    const office = await orThrow(openCasework({ store: losing, readModels: { file: ':memory:', models } }));
    const opening = deciding(centreOpened(), centreServiceStarted());
    const outcome = await orThrow(office.decide(centre, ...opening, command(1)));
    await orThrow(office.readModels.caughtUpTo(outcome._tag === 'Recorded' ? outcome.position : 0));
    await putBackUnnoticed(1);
    isLost = true;
    await orThrow(office.decide(centre, ...deciding(centreClosed()), command(2)));
    await until(() => JSON.stringify(told(office.readModels)) === '[["CentreOpened","CentreClosed"]]');
    await orThrow(office.readModels.close());
  });
});

describe('live read models of a log that was moved to another store', () => {
  it('are built anew, since its events stand at other positions', async () => {
    const first = memoryStore();
    const { store, replace } = remote(first);
    const shown = await live({ store, file: ':memory:', models });
    await record(store, centre, centreOpened());
    await orThrow(shown.caughtUpTo(await record(store, otherCentre, centreOpened())));
    const moved = memoryStore();
    const copy = async (of: StreamName): Promise<void> => {
      await orThrow(moved.append(of, 'no_stream', await orThrow(first.readStream(of, {}))));
    };
    await copy(centre);
    // nobody who followed the first store saw this one
    await grow(moved, centre, centreClosed());
    await copy(otherCentre);
    replace(moved);
    const expected = JSON.stringify([['CentreOpened', 'CentreClosed'], ['CentreOpened']]);
    await until(() => JSON.stringify(told(shown)) === expected);
  });
});

describe('a cached stream of a store that was put back', () => {
  it('is read anew once the read models noticed an interruption', async () => {
    const { store, putBack } = remote();
    const office = await orThrow(
      openCasework({ store, readModels: { file: ':memory:', models, pauseMs: () => 1 } }),
    );
    await orThrow(office.decide(centre, ...deciding(centreOpened(), centreServiceStarted()), command(1)));
    await putBack(1);
    await record(store, centre, centreClosed());
    await until(() => JSON.stringify(told(office.readModels)).includes('CentreClosed'));
    let asked: unknown;
    const ask = () => (state: unknown) => {
      asked = state;
      return records<Centre.Event>();
    };
    await orThrow(office.decide(centre, ask, undefined, command(2)));
    const fresh = await orThrow(office.state(centre));
    expect(asked).toEqual(fresh.state);
    expect(fresh.revision).toBe(1);
    await orThrow(office.readModels.close());
  });
});
