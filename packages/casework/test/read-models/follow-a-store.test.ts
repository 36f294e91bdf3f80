import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { type EventStore, type FollowedPage, memoryStore, orThrow } from '@pavadonis/event-store';
import { journal } from '@pavadonis/testing-projection';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import { operationOpened as operationOpened } from '@pavadonis/testing/examples/operation';
import * as E from 'fp-ts/Either';
import { journalOf, live, told, untilLive } from './support/live';
import { centre, operation, otherCentre, record, recordRaw } from './support/store';

const later = civilDate('2024-01-01');

describe('live read models', () => {
  it('show what the store holds when they are opened', async () => {
    const store = memoryStore();
    const position = await record(store, centre, centreOpened(), centreServiceStarted());
    const models = await journalOf(store);
    await orThrow(models.caughtUpTo(position));
    expect(told(models)).toEqual([['CentreOpened', 'CentreServiceStarted']]);
    expect(models.view('journal')).toMatchObject({ version: 1, position });
  });

  it('show every event that is stored from then on', async () => {
    const store = memoryStore();
    const models = await journalOf(store);
    for (const stream of [centre, otherCentre]) {
      await orThrow(models.caughtUpTo(await record(store, stream, centreOpened())));
      await orThrow(models.caughtUpTo(await record(store, stream, centreServiceStarted(), centreClosed())));
    }
    const all = ['CentreOpened', 'CentreServiceStarted', 'CentreClosed'];
    expect(told(models)).toEqual([all, all]);
  });

  it('are live once nothing more is there, and 0 ms behind', async () => {
    const models = await journalOf(memoryStore());
    await untilLive(models);
    expect(models.status().journal).toEqual({
      _tag: 'Live',
      version: 1,
      position: 0,
      kept: 0,
      behindMs: 0,
    });
  });

  it('put a late entry where it happened', async () => {
    const store = memoryStore();
    const models = await journalOf(store);
    await orThrow(models.caughtUpTo(await record(store, centre, centreServiceStarted())));
    await orThrow(models.caughtUpTo(await record(store, centre, centreOpened())));
    expect(told(models)).toEqual([['CentreOpened', 'CentreServiceStarted']]);
  });

  it('show the event that holds after each correction', async () => {
    const store = memoryStore();
    const models = await journalOf(store);
    await record(store, centre, centreOpened(), centreServiceStarted());
    await orThrow(
      models.caughtUpTo(
        await record(store, centre, eventAmended(centreServiceStarted({ on: later }), eventId(2))),
      ),
    );
    expect(models.view('journal').rows.centre.get(centre)?.said.at(-1)).toContain(later);
    await orThrow(models.caughtUpTo(await record(store, centre, eventVoided({ target: eventId(1) }))));
    expect(told(models)).toEqual([['CentreServiceStarted']]);
    await orThrow(models.caughtUpTo(await record(store, centre, centreClosed())));
    expect(told(models)).toEqual([['CentreServiceStarted', 'CentreClosed']]);
  });

  it('keep views of earlier times, changed in place', async () => {
    const store = memoryStore();
    const models = await journalOf(store);
    const { rows } = models.view('journal');
    await orThrow(models.caughtUpTo(await record(store, centre, centreOpened())));
    expect(models.view('journal').rows).toBe(rows);
  });

  it('all stand at the same point of the log', async () => {
    const store = memoryStore();
    const other = { ...journal, name: 'the other journal' };
    const models = await live({ store, file: ':memory:', models: { journal, other } });
    await orThrow(
      models.caughtUpTo(await record(store, centre, centreServiceStarted(), centreOpened()), {
        models: ['other'],
      }),
    );
    expect(models.view('journal')).toEqual(models.view('other'));
  });

  it('know the log as far as the store says', async () => {
    const store = memoryStore();
    const sparse: EventStore = {
      ...store,
      async *follow(range) {
        for await (const page of store.follow(range))
          yield E.map((each: FollowedPage) => ({ ...each, position: each.position + 7 }))(page);
      },
    };
    const models = await journalOf(sparse);
    await orThrow(models.caughtUpTo((await record(store, centre, centreOpened())) + 7));
    expect(told(models)).toEqual([['CentreOpened']]);
  });

  it('do not look into streams that they do not follow', async () => {
    const store = memoryStore();
    const models = await live({
      store,
      file: ':memory:',
      models: { journal: { ...journal, folds: { operation: journal.folds.operation } } },
    });
    await recordRaw(store, centre, 'no JSON');
    await orThrow(models.caughtUpTo(await record(store, operation, operationOpened())));
    expect(models.view('journal').rows.operation.size).toBe(1);
    expect(models.status().journal._tag).toBe('Live');
  });
});
