import { afterAll, describe, expect, it } from '@jest/globals';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { type ReadModel, readsAll } from '@pavadonis/projection';
import { journal } from '@pavadonis/testing-projection';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import * as TE from 'fp-ts/TaskEither';
import { live, until, untilLive } from './support/live';
import { paced } from './support/paced-store';
import { centre, otherCentre, record } from './support/store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

interface Tally {
  readonly events: number;
  readonly last: object | undefined;
}

/** Counts the events of centres, and does what it is told at the closing of one. */
const tally = (atTheEnd: () => object | undefined): ReadModel<{ readonly centre: Tally }> => ({
  name: 'tally',
  version: 1,
  folds: {
    centre: {
      initial: () => ({ events: 0, last: undefined }),
      takes: readsAll((row, event) => {
        row.events += 1;
        if (event.type === 'CentreClosed') row.last = atTheEnd();
      }),
    },
  },
});

const throwing = tally(() => {
  throw new TypeError('Anna Bērziņa');
});

describe('a live read model', () => {
  it('stops where its own code throws, and keeps its rows', async () => {
    const store = memoryStore();
    const file = newName();
    const models = await live({ store, file, models: { throwing, journal } });
    await orThrow(models.caughtUpTo(await record(store, centre, centreOpened())));
    await untilLive(models);
    await record(store, otherCentre, centreOpened());
    const position = await record(store, centre, centreServiceStarted(), centreClosed());
    expect(await orThrow(TE.swap(models.caughtUpTo(position)))).toEqual({
      _tag: 'ReadModelStopped',
      model: 'throwing',
      why: { _tag: 'BrokenFold', stream: centre, position, cause: 'TypeError' },
    });
    await orThrow(models.caughtUpTo(position, { models: ['journal'] }));
    await until(() => models.view('throwing').rows.centre.get(centre)?.events === 1);
    await orThrow(models.close());
    const again = await live({ store: paced(store).store, file, models: { throwing } });
    expect(again.view('throwing')).toEqual(models.view('throwing'));
  });

  it('stops where its own code changes an event, which the others are given too', async () => {
    const store = memoryStore();
    const changing: typeof throwing = {
      name: 'changing',
      version: 1,
      folds: {
        centre: {
          initial: () => ({ events: 0, last: undefined }),
          takes: readsAll((_, event) => {
            Object.assign(event, { on: '2099-01-01' });
          }),
        },
      },
    };
    const models = await live({ store, file: ':memory:', models: { changing, journal } });
    const position = await record(store, centre, centreOpened());
    expect(await orThrow(TE.swap(models.caughtUpTo(position)))).toMatchObject({
      model: 'changing',
      why: { _tag: 'BrokenFold', stream: centre, position, cause: 'TypeError' },
    });
    await orThrow(models.caughtUpTo(position, { models: ['journal'] }));
    expect(JSON.stringify([...models.view('journal').rows.centre.values()])).toContain(centreOpened().on);
  });

  it('stops at a row that cannot be kept', async () => {
    const store = memoryStore();
    const models = await live({ store, file: ':memory:', models: { tally: tally(() => () => 1), journal } });
    const position = await record(store, centre, centreOpened(), centreClosed());
    expect(await orThrow(TE.swap(models.caughtUpTo(position + 1)))).toMatchObject({
      model: 'tally',
      why: { _tag: 'BrokenFold', stream: centre, position },
    });
    await orThrow(
      models.caughtUpTo(await record(store, otherCentre, centreOpened()), { models: ['journal'] }),
    );
  });

  it('keeps rows that JSON could not', async () => {
    const store = memoryStore();
    const file = newName();
    const models = await live({ store, file, models: { tally: tally(() => new Map([[1n, undefined]])) } });
    await orThrow(models.caughtUpTo(await record(store, centre, centreOpened(), centreClosed())));
    await orThrow(models.close());
    const again = await live({ store: paced(store).store, file, models: { tally: tally(() => undefined) } });
    expect(again.view('tally').rows.centre.get(centre)).toEqual({
      events: 2,
      last: new Map([[1n, undefined]]),
    });
  });
});
