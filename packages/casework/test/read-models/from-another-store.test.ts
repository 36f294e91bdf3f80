import { afterAll, describe, expect, it } from '@jest/globals';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import * as TE from 'fp-ts/TaskEither';
import { journalOf, told, until, untilLive } from './support/live';
import { paced } from './support/paced-store';
import { centre, otherCentre, record } from './support/store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

/** A file that knows two events of a store. */
const known = async () => {
  const file = newName();
  const store = memoryStore();
  const models = await journalOf(store, file);
  await orThrow(models.caughtUpTo(await record(store, centre, centreOpened(), centreServiceStarted())));
  await untilLive(models);
  return { file, store, models };
};

/** A store in which another event stands at the place of the last one that the file knows. */
const other = async () => {
  const store = memoryStore();
  await record(store, otherCentre, centreClosed());
  await record(store, centre, centreOpened(), eventVoided({ target: eventId(2) }));
  return store;
};

describe('rows folded from another store', () => {
  it('are begun anew', async () => {
    const { file, models } = await known();
    await orThrow(models.close());
    const again = await journalOf(await other(), file);
    await untilLive(again);
    expect(told(again)).toEqual([['CentreClosed'], []]);
  });

  it('are begun anew where the store is shorter', async () => {
    const { file, models } = await known();
    await orThrow(models.close());
    const store = memoryStore();
    await record(store, centre, centreOpened());
    const again = await journalOf(store, file);
    await untilLive(again);
    expect(told(again)).toEqual([['CentreOpened']]);
    expect(again.view('journal').position).toBe(1);
  });

  it('are said to be rebuilt until they are', async () => {
    const { file, models } = await known();
    await orThrow(models.close());
    const { store, letThrough } = paced(await other());
    const again = await journalOf(store, file);
    await until(() => again.status().journal._tag === 'Rebuilding');
    expect(again.status().journal).toMatchObject({ _tag: 'Rebuilding', because: 'OtherHistory' });
    letThrough();
    await untilLive(again);
  });

  it('are kept apart from the first store’s', async () => {
    const { file, store, models } = await known();
    const again = await journalOf(await other(), file);
    await untilLive(again);
    const position = await record(store, centre, centreClosed());
    await orThrow(models.caughtUpTo(position));
    expect(told(models)).toEqual([['CentreOpened', 'CentreServiceStarted', 'CentreClosed']]);
    expect(await orThrow(TE.swap(models.caughtUpTo(position + 1)))).toMatchObject({
      why: { _tag: 'RowsOverwritten' },
    });
    expect(told(again)).toEqual([['CentreClosed'], []]);
  });
});
