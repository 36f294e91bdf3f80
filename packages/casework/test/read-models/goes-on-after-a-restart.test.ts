import { afterAll, describe, expect, it } from '@jest/globals';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import { journalOf, told, until, untilLive } from './support/live';
import { paced } from './support/paced-store';
import { centre, otherCentre, record } from './support/store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

/** A store with one event, read models that know it, and where they are kept. */
const known = async () => {
  const store = memoryStore();
  const file = newName();
  const models = await journalOf(store, file);
  await orThrow(models.caughtUpTo(await record(store, centre, centreServiceStarted())));
  await untilLive(models);
  return { store, file, models };
};

describe('reopened live read models', () => {
  it('show at once what they knew, before the store answers', async () => {
    const { store, file, models } = await known();
    await orThrow(models.close());
    const { store: silent } = paced(store);
    const again = await journalOf(silent, file);
    expect(told(again)).toEqual([['CentreServiceStarted']]);
    expect(again.view('journal').position).toBe(1);
  });

  it('read on from there', async () => {
    const { store, file, models } = await known();
    await orThrow(models.close());
    const { store: noted, begun, letThrough } = paced(store);
    const again = await journalOf(noted, file);
    letThrough();
    await orThrow(again.caughtUpTo(await record(store, otherCentre, centreOpened())));
    expect(told(again)).toEqual([['CentreServiceStarted'], ['CentreOpened']]);
    expect(begun()).toEqual([1]);
  });

  it('know what they knew when nobody closed them', async () => {
    const { store, file } = await known();
    const again = await journalOf(paced(store).store, file);
    expect(told(again)).toEqual([['CentreServiceStarted']]);
  });

  it('keep what they took before closing halfway', async () => {
    const store = memoryStore();
    const file = newName();
    await record(store, centre, centreOpened(), centreServiceStarted(), centreClosed());
    const { store: halfway, letThrough } = paced(store);
    const models = await journalOf(halfway, file);
    letThrough(2);
    await until(() => models.view('journal').position === 2);
    await orThrow(models.close());
    const again = await journalOf(paced(store).store, file);
    expect(told(again)).toEqual([['CentreOpened', 'CentreServiceStarted']]);
    expect(again.status().journal).toMatchObject({ _tag: 'CatchingUp', position: 2 });
  });

  it('put a late entry where it happened', async () => {
    const { store, file, models } = await known();
    await orThrow(models.close());
    const again = await journalOf(store, file);
    await orThrow(again.caughtUpTo(await record(store, centre, centreOpened())));
    expect(told(again)).toEqual([['CentreOpened', 'CentreServiceStarted']]);
  });

  it('correct what was recorded before', async () => {
    const { store, file, models } = await known();
    await orThrow(models.close());
    await record(store, centre, centreOpened());
    const position = await record(store, centre, eventVoided({ target: eventId(1) }));
    const again = await journalOf(store, file);
    await orThrow(again.caughtUpTo(position));
    expect(told(again)).toEqual([['CentreOpened']]);
  });

  it('begin anew from rows this Node cannot read', async () => {
    const { store, file, models } = await known();
    await orThrow(models.close());
    await withSql(file, (database) => database.exec(`UPDATE snapshots SET value = x'00'`));
    const { store: slow, letThrough } = paced(store);
    const again = await journalOf(slow, file);
    expect(again.status().journal).toMatchObject({ _tag: 'Rebuilding', because: 'Unreadable', position: 0 });
    letThrough();
    await untilLive(again);
    expect(told(again)).toEqual([['CentreServiceStarted']]);
  });

  it('go on answering after they were closed', async () => {
    const { models } = await known();
    await orThrow(models.close());
    expect(told(models)).toEqual([['CentreServiceStarted']]);
    expect(models.status().journal).toMatchObject({ _tag: 'Stopped', why: { _tag: 'ReadModelsClosed' } });
  });

  it('are closed twice without harm', async () => {
    const { models } = await known();
    await orThrow(models.close());
    await orThrow(models.close());
  });
});
