import { afterAll, describe, expect, it } from '@jest/globals';
import { type EventStore, orThrow, storeUnavailable } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { putBack } from '@pavadonis/fixtures/put-back';
import { scratch } from '@pavadonis/fixtures/scratch';
import { type ReadModel, readsAll } from '@pavadonis/projection';
import { type Open, openDatabase } from '@pavadonis/sqlite';
import { journal } from '@pavadonis/testing-projection';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { liveReadModels } from '../../src/read-models/live';
import { gatedBytes } from './support/gated-bytes';
import { journalOf, live, told, until, untilLive } from './support/live';
import { paced } from './support/paced-store';
import { centre, otherCentre, record, recordRaw } from './support/store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const stores: EventStore[] = [];
afterAll(async () => {
  for (const store of stores) await store.close()();
});

const newStore = async (path = newName()): Promise<EventStore> => {
  const store = await orThrow(sqliteStore({ path }));
  stores.push(store);
  return store;
};

const models = { journal };

const opening = (store: EventStore, file = newName()) =>
  orThrow(liveReadModels({ store, file, models, pauseMs: () => 1 }));

/** A store with two events, and a file with the rows of them. */
const kept = async () => {
  const [path, file] = [newName(), newName()];
  const store = await newStore(path);
  await record(store, centre, centreOpened(), centreServiceStarted());
  const first = await journalOf(store, file);
  await untilLive(first);
  await orThrow(first.close());
  return { path, store, file };
};

const away = storeUnavailable('unreachable', 'TEST');

describe('live read models of a log that is replayed from its bytes', () => {
  it('show nothing of it before all is there, and tell how far they came', async () => {
    const { store, letIn, asked } = gatedBytes(await newStore());
    await record(store, centre, centreOpened(), centreServiceStarted());
    const shown = await opening(store);
    await until(() => asked() > 0);
    expect(shown.status().journal).toMatchObject({ _tag: 'CatchingUp', position: 0, built: 0 });
    expect(told(shown)).toEqual([]);
    letIn();
    await orThrow(shown.caughtUpTo(2));
    expect(told(shown)).toEqual([['CentreOpened', 'CentreServiceStarted']]);
    await untilLive(shown);
    expect(shown.status().journal).not.toHaveProperty('built');
    await orThrow(shown.close());
  });

  it('show what holds after corrections and late entries', async () => {
    const store = await newStore();
    await record(store, centre, centreServiceStarted());
    await record(store, centre, centreOpened());
    await record(store, otherCentre, centreOpened(), centreClosed());
    await record(store, otherCentre, eventVoided({ target: eventId(4) }));
    const shown = await journalOf(store);
    await untilLive(shown);
    expect(told(shown)).toEqual([['CentreOpened', 'CentreServiceStarted'], ['CentreOpened']]);
    await orThrow(shown.caughtUpTo(await record(store, centre, eventVoided({ target: eventId(2) }))));
    expect(told(shown)).toEqual([['CentreServiceStarted'], ['CentreOpened']]);
  });

  it('say so while the store is away, and go on where they were', async () => {
    const { store, letIn, fail, mend } = gatedBytes(await newStore());
    await record(store, centre, centreOpened());
    fail(away);
    letIn();
    const shown = await opening(store);
    await until(() => shown.status().journal._tag === 'Interrupted');
    expect(shown.status().journal).toMatchObject({ cause: away, position: 0 });
    mend();
    await untilLive(shown);
    expect(told(shown)).toEqual([['CentreOpened']]);
    await orThrow(shown.close());
  });

  it('show nothing of a history that was put back while it was read', async () => {
    const path = newName();
    const inside = await newStore(path);
    await record(inside, centre, centreOpened(), centreServiceStarted());
    const { store, letIn, asked } = gatedBytes(inside);
    const shown = await opening(store);
    await until(() => asked() > 0);
    await putBack(path, 1);
    await record(inside, otherCentre, centreOpened());
    letIn();
    await untilLive(shown);
    expect(told(shown)).toEqual([['CentreOpened'], ['CentreOpened']]);
    await orThrow(shown.close());
  });

  it('stop at an event that cannot be decoded, with what comes before', async () => {
    const store = await newStore();
    await record(store, centre, centreOpened());
    const position = await recordRaw(store, otherCentre, 'no JSON');
    await record(store, centre, centreServiceStarted());
    const shown = await journalOf(store);
    await until(() => shown.status().journal._tag === 'Stopped');
    expect(shown.status().journal).toMatchObject({
      position: position - 1,
      why: { _tag: 'NotAnEvent', position },
    });
    expect(told(shown)).toEqual([['CentreOpened']]);
  });

  it('do not look into streams that they do not follow', async () => {
    const store = await newStore();
    await recordRaw(store, centre, 'no JSON');
    const narrow = { ...journal, folds: { operation: journal.folds.operation } };
    const shown = await live({ store, file: ':memory:', models: { journal: narrow } });
    await untilLive(shown);
    expect(shown.status().journal.position).toBe(1);
  });

  it('stop alone where their own code throws', async () => {
    const store = await newStore();
    const throwing: ReadModel<{ readonly centre: { events: number } }> = {
      name: 'throwing',
      version: 1,
      folds: {
        centre: {
          initial: () => ({ events: 0 }),
          takes: readsAll((row, { type }) => {
            if (type === 'CentreClosed') throw new TypeError('Anna Bērziņa');
            row.events += 1;
          }),
        },
      },
    };
    const position = await record(store, centre, centreOpened(), centreServiceStarted(), centreClosed());
    const shown = await live({ store, file: ':memory:', models: { throwing, journal } });
    expect(await orThrow(TE.swap(shown.caughtUpTo(position)))).toEqual({
      _tag: 'ReadModelStopped',
      model: 'throwing',
      why: { _tag: 'BrokenFold', stream: centre, position, cause: 'TypeError' },
    });
    await orThrow(shown.caughtUpTo(position, { models: ['journal'] }));
    expect(shown.view('journal').rows.centre.get(centre)?.said).toHaveLength(3);
  });

  it('are closed while they are read, and begin anew the next time', async () => {
    const { store, letIn, asked } = gatedBytes(await newStore());
    await record(store, centre, centreOpened());
    const file = newName();
    const shown = await opening(store, file);
    await until(() => asked() > 0);
    const closed = orThrow(shown.close());
    letIn();
    await closed;
    expect(shown.status().journal).toMatchObject({ _tag: 'Stopped', why: { _tag: 'ReadModelsClosed' } });
    const again = await journalOf(store, file);
    await untilLive(again);
    expect(told(again)).toEqual([['CentreOpened']]);
  });

  it('show their rows meanwhile where most of the log came after them', async () => {
    const inside = await newStore();
    const { store: gated, letIn, asked } = gatedBytes(inside);
    const { store, letThrough } = paced(gated, 1);
    await record(inside, centre, centreOpened());
    letIn();
    const shown = await opening(store);
    letThrough(2);
    await untilLive(shown);
    const { rows } = shown.view('journal');
    const before = asked();
    await record(inside, centre, centreServiceStarted(), centreClosed());
    // so many that most of the log is new, whether one page or three come through before
    const later = Array.from({ length: 16 }, () => centreServiceStarted());
    const last = await record(inside, otherCentre, centreOpened(), ...later);
    letThrough(1);
    await until(() => asked() > before);
    letThrough();
    await orThrow(shown.caughtUpTo(last));
    expect(told(shown)).toHaveLength(2);
    expect(shown.view('journal').rows).not.toBe(rows);
    await untilLive(shown);
    await orThrow(shown.close());
  });
});

describe('rows of a file that a replay makes faster than reading does', () => {
  it('are found one by one meanwhile', async () => {
    const { store: inside, file } = await kept();
    const { store, letIn, asked } = gatedBytes(inside);
    // rows so few would be read before the store says how long its log is
    let replies = 0;
    const telling: EventStore = {
      ...store,
      fingerprint: (position) => async () => {
        const told = await inside.fingerprint?.(position)();
        replies += 1;
        return told ?? E.left(away);
      },
    };
    const open: Open = async (path, mode) => {
      if (mode.readOnly) await until(() => replies > 0);
      return openDatabase(path, mode);
    };
    const shown = await orThrow(liveReadModels({ store: telling, file, models, pauseMs: () => 1, open }));
    await until(() => asked() > 0);
    expect(shown.status().journal).toMatchObject({ _tag: 'Opening', position: 0, built: 0, kept: 2 });
    expect(told(shown)).toEqual([]);
    expect(await orThrow(shown.row('journal', centre))).toMatchObject({ position: 2, version: 1 });
    letIn();
    await orThrow(shown.opened());
    expect(told(shown)).toEqual([['CentreOpened', 'CentreServiceStarted']]);
    await untilLive(shown);
    await orThrow(shown.close());
  });

  it('are read all the same where the store goes away', async () => {
    const { store: inside, file } = await kept();
    await record(inside, centre, centreClosed());
    const { store, letIn, fail, mend } = gatedBytes(inside);
    fail(away);
    letIn();
    const shown = await opening(store, file);
    await orThrow(shown.opened());
    expect(told(shown)).toEqual([['CentreOpened', 'CentreServiceStarted']]);
    mend();
    await orThrow(shown.caughtUpTo(3));
    await untilLive(shown);
    await orThrow(shown.close());
  });

  it('are kept again only as far as they changed', async () => {
    const { store, file } = await kept();
    await record(store, otherCentre, centreOpened());
    const shown = await opening(store, file);
    await untilLive(shown);
    await orThrow(shown.close());
    const again = await journalOf(paced({ ...store, scanBytes: undefined }).store, file);
    expect(told(again)).toEqual([['CentreOpened', 'CentreServiceStarted'], ['CentreOpened']]);
    expect(again.view('journal').position).toBe(3);
  });

  it('are begun anew where they are of another history', async () => {
    const { path, store, file } = await kept();
    await putBack(path, 1);
    await record(store, otherCentre, centreOpened());
    const shown = await opening(store, file);
    await untilLive(shown);
    expect(shown.status().journal).toMatchObject({ lost: { _tag: 'HistoryLost', known: 2, stands: 2 } });
    await orThrow(shown.close());
    const again = await journalOf(paced({ ...store, scanBytes: undefined }).store, file);
    expect(told(again)).toEqual([['CentreOpened'], ['CentreOpened']]);
  });
});
