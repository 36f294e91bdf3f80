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
  return {
    store,
    replace,
    /** Puts the store back to a position. */
    putBack: async (upTo: number): Promise<void> => {
      const earlier = memoryStore();
      const all = await orThrow(behind.readAll({ after: 0, limit: 1000 }));
      for (const { stream, revision, position, ...event } of all)
        if (position <= upTo)
          await orThrow(earlier.append(stream, revision === 0 ? 'no_stream' : revision - 1, [event]));
      replace(earlier);
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

describe('a cached stream of a store that was put back', () => {
  const deciding = (...events: readonly Centre.Event[]) =>
    [() => () => records<Centre.Event>(...events), undefined] as const;

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
