import { afterAll, describe, expect, it } from '@jest/globals';
import { ClientId, clientStream, type Recordable } from '@pavadonis/domain';
import { memoryStore, orThrow } from '@pavadonis/event-store';
import { scratch, withSql } from '@pavadonis/fixtures/scratch';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { clientsMerged, mergeReverted } from '@pavadonis/testing/examples/identity';
import { eventId, exampleId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia } from '@pavadonis/testing/examples/residence';
import * as TE from 'fp-ts/TaskEither';
import { journalOf, told, untilLive } from './support/live';
import { paced } from './support/paced-store';
import { centre, otherCentre, record } from './support/store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const keptUpTo = (file: string): Promise<unknown> =>
  withSql(file, (database) => database.prepare('SELECT position FROM builds').all()[0]);

describe('two openings of one file of rows', () => {
  it('both go on, as one alone would have', async () => {
    const store = memoryStore();
    const file = newName();
    const both = [await journalOf(store, file), await journalOf(store, file)];
    await record(store, centre, centreOpened());
    await record(store, otherCentre, centreServiceStarted());
    const position = await record(store, otherCentre, centreOpened());
    for (const models of both) {
      await orThrow(models.caughtUpTo(position));
      await untilLive(models);
      await orThrow(models.close());
    }
    const again = await journalOf(paced(store).store, file);
    expect(again.view('journal').position).toBe(position);
    expect(told(again)).toEqual([['CentreOpened'], ['CentreOpened', 'CentreServiceStarted']]);
  });

  it('never put back what the other one kept further', async () => {
    const store = memoryStore();
    const file = newName();
    const { store: slow, letThrough } = paced(store);
    const position = await record(store, centre, centreOpened(), centreServiceStarted(), centreClosed());
    const behind = await journalOf(slow, file);
    const ahead = await journalOf(store, file);
    await untilLive(ahead);
    letThrough(2);
    await orThrow(behind.caughtUpTo(position - 1));
    await orThrow(behind.close());
    expect(await keptUpTo(file)).toEqual({ position });
  });

  it('write what the other one has not come to yet', async () => {
    const store = memoryStore();
    const file = newName();
    const { store: slow } = paced(store);
    await journalOf(slow, file);
    const ahead = await journalOf(store, file);
    const position = await record(store, centre, centreOpened());
    await orThrow(ahead.caughtUpTo(position));
    await untilLive(ahead);
    expect(await keptUpTo(file)).toEqual({ position });
  });

  it.each<readonly [what: string, ...over: Recordable[]]>([
    ['reverted', mergeReverted()],
    ['voided', eventVoided({ target: eventId(3) })],
  ])('write also the rows of a merge that was %s before they came to it', async (_, ...over) => {
    const store = memoryStore();
    const file = newName();
    const { survivorId } = clientsMerged();
    const [merged, survivor] = [clientStream(exampleId(ClientId, 77)), clientStream(survivorId)];
    const before = [
      await record(store, survivor, clientRegistered()),
      await record(store, merged, leftLatvia()),
    ];
    const slow = paced(store, 1);
    const behind = await journalOf(slow.store, file);
    slow.letThrough(before.length);
    await orThrow(behind.caughtUpTo(Math.max(...before)));
    const atOnce = paced(store, 10);
    const ahead = await journalOf(atOnce.store, file);
    atOnce.letThrough(1);
    await orThrow(ahead.caughtUpTo(Math.max(...before)));
    const position = await record(store, merged, clientsMerged({ survivorId }), ...over);
    slow.letThrough(1);
    await orThrow(behind.caughtUpTo(position - 1));
    expect(behind.view('journal').rows.client.size).toBe(1);
    await orThrow(behind.close());
    atOnce.letThrough(1);
    await orThrow(ahead.caughtUpTo(position));
    await orThrow(ahead.close());
    const again = await journalOf(paced(store).store, file);
    expect(again.view('journal').position).toBe(position);
    const anew = await journalOf(store);
    await orThrow(anew.caughtUpTo(position));
    expect(again.view('journal').rows).toEqual(anew.view('journal').rows);
  });

  it('stop at a file restored to an earlier state', async () => {
    const store = memoryStore();
    const file = newName();
    const models = await journalOf(store, file);
    await orThrow(models.caughtUpTo(await record(store, centre, centreOpened(), centreServiceStarted())));
    await untilLive(models);
    await withSql(file, (database) => database.exec('UPDATE builds SET position = 1'));
    const position = await record(store, centre, centreClosed());
    expect(await orThrow(TE.swap(models.caughtUpTo(position + 1)))).toMatchObject({
      why: { _tag: 'RowsOverwritten' },
    });
    expect(told(models)).toEqual([['CentreOpened', 'CentreServiceStarted', 'CentreClosed']]);
  });
});
