import { describe, expect, it } from '@jest/globals';
import { type EventStore, memoryStore, orThrow, storeUnavailable } from '@pavadonis/event-store';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import * as E from 'fp-ts/Either';
import { mkdirSync } from 'node:fs';
import { failingDisk } from '../read-models/support/failing-disk';
import { centre, record } from '../read-models/support/store';
import { journal, newFile, reacting, until } from './support/reacting';

/** A store that can be away: following ends, and nothing can be read. */
const awayAtTimes = (store: EventStore) => {
  let away = new AbortController();
  const state = { isAway: false };
  const isAway = (): boolean => state.isAway;
  const gone = E.left(storeUnavailable('unreachable', 'ECONNREFUSED'));
  const followed: EventStore = {
    ...store,
    readStream: (...given) => (isAway() ? () => Promise.resolve(gone) : store.readStream(...given)),
    follow: async function* (range) {
      if (isAway()) {
        yield gone;
        return;
      }
      const { signal = away.signal } = range;
      yield* store.follow({ ...range, signal: AbortSignal.any([signal, away.signal]) });
      if (isAway()) yield gone;
    },
  };
  return {
    store: followed,
    leave: () => {
      state.isAway = true;
      away.abort();
    },
    comeBack: () => {
      state.isAway = false;
      away = new AbortController();
    },
  };
};

describe('reactions whose file fails', () => {
  it('hand over nothing of which they could not note the attempt, and go on once there is room', async () => {
    const [store, disk] = [memoryStore(), failingDisk()];
    const { reaction, handed, done } = journal();
    const options = { store, file: newFile(), open: disk.open, reactions: { reaction } };
    const reactions = await reacting(options);
    await record(store, centre, centreOpened());
    expect(await orThrow(reactions.doneUpTo(1))).toBe(true);
    disk.fill();
    await record(store, centre, centreServiceStarted());
    await until(() => disk.refused() > 2);
    expect(reactions.status().reaction).toMatchObject({
      _tag: 'Interrupted',
      cause: { _tag: 'FileUnavailable', reason: 'disk_full' },
    });
    expect(handed).toHaveLength(1);
    disk.empty();
    expect(await orThrow(reactions.doneUpTo(2))).toBe(true);
    expect(done.map(({ revision, attempt }) => [revision, attempt])).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(reactions.status().reaction._tag).toBe('Following');
  });

  it('hand an event over once more where they could not note that it was done', async () => {
    const [store, disk, file] = [memoryStore(), failingDisk(), newFile()];
    const { reaction, handed } = journal(() => {
      disk.fill();
      return false;
    });
    await record(store, centre, centreOpened());
    const reactions = await reacting({ store, file, open: disk.open, reactions: { reaction } });
    await until(() => disk.refused() > 0);
    await orThrow(reactions.close()).catch(() => undefined);
    expect(handed).toHaveLength(1);
    disk.empty();
    const again = journal();
    const next = await reacting({ store, file, reactions: { reaction: again.reaction } });
    expect(await orThrow(next.doneUpTo(1))).toBe(true);
    expect(again.done).toEqual([{ stream: centre, revision: 0, attempt: 2 }]);
  });

  it('say why they have no turn', async () => {
    const file = newFile();
    mkdirSync(`${file}-turn`);
    const reactions = await reacting({ store: memoryStore(), file, reactions: { a: journal().reaction } });
    await until(() => reactions.status().a._tag === 'Interrupted');
    expect(reactions.status().a).toMatchObject({ cause: { _tag: 'FileUnavailable', reason: 'unreachable' } });
  });
});

describe('reactions whose store fails', () => {
  it('wait while it is away, and leave nothing out', async () => {
    const trouble = awayAtTimes(memoryStore());
    const { reaction, done } = journal();
    const reactions = await reacting({ store: trouble.store, file: ':memory:', reactions: { reaction } });
    await record(trouble.store, centre, centreOpened());
    expect(await orThrow(reactions.doneUpTo(1))).toBe(true);
    trouble.leave();
    await until(() => reactions.status().reaction._tag === 'Interrupted');
    trouble.comeBack();
    await record(trouble.store, centre, centreServiceStarted(), centreClosed());
    expect(await orThrow(reactions.doneUpTo(3))).toBe(true);
    expect(done.map(({ revision }) => revision)).toEqual([0, 1, 2]);
  });

  it('stop where it is closed, and say so', async () => {
    const store = memoryStore();
    const { reaction } = journal();
    const reactions = await reacting({ store, file: ':memory:', reactions: { reaction } });
    await orThrow(reactions.doneUpTo(0));
    await orThrow(store.close());
    await until(() => reactions.status().reaction._tag === 'Stopped');
    expect(reactions.status().reaction).toMatchObject({ why: { _tag: 'StoreClosed' } });
    const patience = AbortSignal.timeout(1);
    expect(await orThrow(reactions.doneUpTo(1, { signal: patience }))).toBe(false);
  });

  it('stop where a store of the host throws, although none should', async () => {
    const store: EventStore = {
      ...memoryStore(),
      follow: () => {
        throw new RangeError('of Aina Ozola');
      },
    };
    const reactions = await reacting({ store, file: ':memory:', reactions: { a: journal().reaction } });
    await until(() => reactions.status().a._tag === 'Stopped');
    expect(reactions.status().a).toMatchObject({
      why: { _tag: 'BrokenCallback', callback: 'store', cause: 'RangeError' },
    });
  });

  it('refuse a position that is none', async () => {
    const reactions = await reacting({ store: memoryStore(), file: ':memory:', reactions: {} });
    expect(await reactions.doneUpTo(-1)()).toMatchObject({ _tag: 'Left', left: { _tag: 'InvalidArgument' } });
  });
});
