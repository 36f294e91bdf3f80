import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decoder, type EventStore, memoryStore, orThrow, storeUnavailable } from '@pavadonis/event-store';
import type { LiveReadModels } from '@pavadonis/casework';
import { journal } from '@pavadonis/testing-projection';
import { centreClosed, centreOpened } from '@pavadonis/testing/examples/centre';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { live, told, until, untilLive } from './support/live';
import { centre, otherCentre, record, recordRaw } from './support/store';

const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);
beforeAll(() => void process.on('unhandledRejection', note));
afterAll(() => {
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

const throwing = () => {
  throw new TypeError('Anna Bērziņa');
};

const lost = () => Promise.reject(new TypeError('Anna Bērziņa'));

/** A store whose followers are told once that it is unreachable. */
const interrupted = (store: EventStore): EventStore => {
  let times = 0;
  return {
    ...store,
    follow: async function* (range) {
      times += 1;
      if (times === 1) yield E.left(storeUnavailable('unreachable', 'TEST'));
      else yield* store.follow(range);
    },
  };
};

type Journals = LiveReadModels<{ readonly journal: typeof journal }>;

const stopsWith = async (models: Journals, why: object): Promise<void> => {
  expect(await orThrow(TE.swap(models.caughtUpTo(1_000)))).toMatchObject({ _tag: 'ReadModelStopped', why });
  expect(models.status()).toMatchObject({ journal: { _tag: 'Stopped', why } });
  expect(await models.close()()).toEqual(E.right(undefined));
};

describe('a live read model', () => {
  it('stops at an event whose upcast throws, with what comes before', async () => {
    const store = memoryStore();
    await record(store, centre, centreOpened());
    const position = await recordRaw(store, otherCentre, JSON.stringify({ ...centreOpened(), v: 0 }));
    const old = decoder({ CentreOpened: { 0: throwing } });
    const models = await live({ store, file: ':memory:', models: { journal }, decoder: old });
    await stopsWith(models, { _tag: 'BrokenUpcast', position, stream: otherCentre, cause: 'TypeError' });
    expect(told(models)).toEqual([['CentreOpened']]);
  });

  it.each([
    ['throws', throwing, 'TypeError'],
    ['is no number', () => NaN, 'NotAsPromised'],
    ['is negative', () => -1, 'NotAsPromised'],
    ['has no end', () => Infinity, 'NotAsPromised'],
    ['is promised', () => Promise.resolve(1) as never, 'NotAsPromised'],
    ['is promised in vain', () => lost() as never, 'NotAsPromised'],
    ['is longer than a timer takes', () => 2 ** 31, 'NotAsPromised'],
  ])('stops where its pause %s', async (_, pauseMs, cause) => {
    const store = interrupted(memoryStore());
    const models = await live({ store, file: ':memory:', models: { journal }, pauseMs });
    await stopsWith(models, { _tag: 'BrokenCallback', callback: 'pauseMs', cause });
  });

  it.each([
    ['throws', 1, throwing],
    ['throws later', 5, throwing],
    ['shows no number', 1, () => NaN],
    ['is promised in vain', 1, () => lost() as never],
  ])('stops where its clock %s', async (_, after, fails) => {
    let asked = 0;
    const clock = () => {
      asked += 1;
      return asked >= after ? fails() : asked;
    };
    const store = memoryStore();
    const models = await live({ store, file: ':memory:', models: { journal }, clock });
    await until(() => {
      models.status();
      return models.status().journal._tag === 'Stopped';
    });
    await stopsWith(models, { _tag: 'BrokenCallback', callback: 'clock' });
    expect(models.status().journal.behindMs).not.toBeNaN();
  });

  it('stops where a store throws, although none should', async () => {
    const store: EventStore = {
      ...memoryStore(),
      follow: async function* () {
        await Promise.resolve();
        throwing();
      },
    };
    const models = await live({ store, file: ':memory:', models: { journal } });
    await stopsWith(models, { _tag: 'BrokenCallback', callback: 'store', cause: 'TypeError' });
  });

  it('goes on where nothing of the host is at fault', async () => {
    const store = interrupted(memoryStore());
    const models = await live({ store, file: ':memory:', models: { journal }, pauseMs: () => 0 });
    await untilLive(models);
    await orThrow(models.caughtUpTo(await record(store, centre, centreOpened(), centreClosed())));
  });

  it('is not waited for by a signal or by names that are none, and others go on', async () => {
    const store = memoryStore();
    const models = await live({ store, file: ':memory:', models: { journal } });
    for (const signal of [{}, null, 'soon'])
      expect(await models.caughtUpTo(9, { signal: signal as never })()).toMatchObject(
        E.left({ _tag: 'InvalidArgument', argument: 'signal' }),
      );
    for (const named of [['x'], 5, null, 'journal'])
      expect(await models.caughtUpTo(9, { models: named as never })()).toMatchObject(
        E.left({ _tag: 'InvalidArgument', argument: 'models' }),
      );
    const position = await record(store, centre, centreOpened());
    await orThrow(models.caughtUpTo(position, null as never));
    expect(told(models)).toEqual([['CentreOpened']]);
  });

  it.each([NaN, -1, 0.5, undefined as never])('is not waited for at position %p', async (position) => {
    const models = await live({ store: memoryStore(), file: ':memory:', models: { journal } });
    expect(await models.caughtUpTo(position)()).toMatchObject(
      E.left({ _tag: 'InvalidArgument', argument: 'position' }),
    );
  });
});
