import { afterAll, describe, expect, it } from '@jest/globals';
import type { BackgroundError } from '@pavadonis/casework';
import { type EventStore, memoryStore, orThrow, storeUnavailable } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { type ReadModel, readsAll } from '@pavadonis/projection';
import { journal as journalModel } from '@pavadonis/testing-projection';
import { centreClosed, centreOpened } from '@pavadonis/testing/examples/centre';
import * as E from 'fp-ts/Either';
import { journal, reacting } from './reactions/support/reacting';
import { failingDisk } from './read-models/support/failing-disk';
import { live, until, untilLive } from './read-models/support/live';
import { centre, otherCentre, record, recordRaw } from './read-models/support/store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const gone = storeUnavailable('unreachable', 'ECONNREFUSED');

const UNREACHABLE = { _tag: 'StoreUnavailable', reason: 'unreachable', cause: 'ECONNREFUSED' };
const FULL = { _tag: 'FileUnavailable', reason: 'disk_full', cause: 'SQLITE_FULL' };

/** A store that is away the first time that it is followed. */
const awayAtFirst = (store: EventStore): EventStore => {
  let asked = 0;
  return {
    ...store,
    follow: async function* (range) {
      asked += 1;
      if (asked === 1) yield E.left(gone);
      else yield* store.follow(range);
    },
  };
};

/** A host that is told of errors, and throws each time. */
const host = () => {
  const errors: BackgroundError[] = [];
  return {
    errors,
    onError: (error: BackgroundError): never => {
      errors.push(error);
      throw new TypeError('of Aina Ozola');
    },
  };
};

const throwing: ReadModel<{ readonly centre: { events: number } }> = {
  name: 'throwing',
  version: 1,
  folds: {
    centre: {
      initial: () => ({ events: 0 }),
      takes: readsAll(() => {
        throw new TypeError('of Aina Ozola');
      }),
    },
  },
};

describe('a host with read models is told', () => {
  it('that the store is away, with the number of attempts', async () => {
    const { errors, onError } = host();
    const store = memoryStore();
    const models = await live({
      store: awayAtFirst(store),
      file: newName(),
      models: { journal: journalModel },
      onError,
    });
    await orThrow(models.caughtUpTo(await record(store, centre, centreOpened())));
    const names = ['the journal'];
    expect(errors).toEqual([
      { during: 'following', names, error: UNREACHABLE, attempts: 1, isRetried: true },
    ]);
  });

  it('that the file does not take rows', async () => {
    const { errors, onError } = host();
    const [store, disk] = [memoryStore(), failingDisk()];
    const models = await live({
      store,
      file: newName(),
      models: { journal: journalModel },
      open: disk.open,
      onError,
    });
    await untilLive(models);
    disk.fill();
    await record(store, centre, centreOpened());
    await until(() => errors.length > 1);
    disk.empty();
    const [first, second] = errors;
    expect(first).toEqual({
      during: 'keeping',
      names: ['the journal'],
      error: FULL,
      attempts: 1,
      isRetried: true,
    });
    expect(second).toMatchObject({ during: 'keeping', attempts: 2 });
  });

  it('once that a read model stopped, and nothing of its closing', async () => {
    const { errors, onError } = host();
    const store = memoryStore();
    const models = await live({ store, file: newName(), models: { throwing }, onError });
    await record(store, centre, centreOpened());
    await until(() => models.status().throwing._tag === 'Stopped');
    await orThrow(models.close());
    const error = { _tag: 'BrokenFold', stream: centre, position: 1, cause: 'TypeError' };
    expect(errors).toEqual([
      { during: 'following', names: ['throwing'], error, attempts: 1, isRetried: false },
    ]);
  });
});

describe('a host with reactions is told', () => {
  it('that the store is away', async () => {
    const { errors, onError } = host();
    const store = memoryStore();
    await record(store, centre, centreOpened());
    const { reaction } = journal();
    const reactions = await reacting({
      store: awayAtFirst(store),
      file: ':memory:',
      reactions: { reaction },
      onError,
    });
    await orThrow(reactions.doneUpTo(1));
    expect(errors).toEqual([
      { during: 'following', names: ['reaction'], error: UNREACHABLE, attempts: 1, isRetried: true },
    ]);
  });

  it('that its code failed, without what it threw, and that an event cannot be read', async () => {
    const { errors, onError } = host();
    const store = memoryStore();
    await record(store, centre, centreOpened(), centreClosed());
    await recordRaw(store, otherCentre, '{}');
    const { reaction } = journal(({ revision }) => revision === 1);
    const reactions = await reacting({
      store,
      file: ':memory:',
      attempts: 2,
      reactions: { reaction },
      onError,
    });
    await orThrow(reactions.doneUpTo(3));
    const told = { during: 'reacting', names: ['reaction'] };
    const error = { _tag: 'BrokenCallback', callback: 'react', cause: 'TypeError' };
    expect(errors).toHaveLength(3);
    expect(errors).toContainEqual({ ...told, error, attempts: 1, isRetried: true, position: 2 });
    expect(errors).toContainEqual({ ...told, error, attempts: 2, isRetried: false, position: 2 });
    expect(errors).toContainEqual({
      ...told,
      error: expect.objectContaining({ _tag: 'MalformedMetadata', position: 3 }),
      attempts: 1,
      isRetried: false,
      position: 3,
    });
  });

  it('that its reminders failed, and that it could not say what is due', async () => {
    const { errors, onError } = host();
    const fail = (): never => {
      throw new RangeError('of Aina Ozola');
    };
    const reactions = await reacting({
      store: memoryStore(),
      file: ':memory:',
      reminders: {
        unsaid: { due: fail, remind: fail },
        mails: { due: () => [{ stream: centre }], remind: fail },
      },
      attempts: 1,
      onError,
    });
    await until(() => reactions.reminderStatus().mails._tag === 'Waiting' && errors.length > 1);
    const broken = (callback: string) => ({ _tag: 'BrokenCallback', callback, cause: 'RangeError' });
    expect(errors).toContainEqual({
      during: 'reminding',
      names: ['mails'],
      error: broken('remind'),
      attempts: 1,
      isRetried: false,
    });
    expect(errors).toContainEqual({
      during: 'reminding',
      names: ['unsaid'],
      error: broken('due'),
      attempts: 1,
      isRetried: true,
    });
  });
});
