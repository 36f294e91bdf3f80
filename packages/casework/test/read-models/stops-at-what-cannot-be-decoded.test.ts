import { afterAll, describe, expect, it } from '@jest/globals';
import { decoder, memoryStore, orThrow } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { journal } from '@pavadonis/testing-projection';
import { centreClosed, centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import { operationOpened as operationOpened } from '@pavadonis/testing/examples/operation';
import * as TE from 'fp-ts/TaskEither';
import { journalOf, live, told, untilLive } from './support/live';
import { paced } from './support/paced-store';
import { centre, operation, otherCentre, record, recordRaw } from './support/store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const old = JSON.stringify({ ...centreServiceStarted(), v: 0 });

// as a host lifts events of an older form
const lifting = (): ReturnType<typeof decoder> => {
  const today = decoder();
  return {
    ...today,
    event: (stored) => today.event({ ...stored, data: stored.data.replace('"v":0', '"v":1') }),
    quick: (stored) => today.quick({ ...stored, data: stored.data.replace('"v":0', '"v":1') }),
  };
};

describe('a read model at an undecodable event', () => {
  it('stops, names it, and keeps the rest', async () => {
    const store = memoryStore();
    const file = newName();
    await record(store, centre, centreOpened());
    const position = await recordRaw(store, centre, old);
    await record(store, otherCentre, centreOpened());
    const why = {
      _tag: 'UnknownEventVersion',
      position,
      stream: centre,
      type: 'CentreServiceStarted',
    };
    for (const models of [await journalOf(store, file), await journalOf(store, file)]) {
      expect(await orThrow(TE.swap(models.caughtUpTo(position)))).toEqual({
        _tag: 'ReadModelStopped',
        model: 'journal',
        why,
      });
      expect(models.status().journal).toMatchObject({ _tag: 'Stopped', why, position: position - 1 });
      expect(told(models)).toEqual([['CentreOpened']]);
      await orThrow(models.close());
      expect(models.status().journal).toMatchObject({ _tag: 'Stopped', why });
    }
  });

  it('keeps what it took halfway', async () => {
    const store = memoryStore();
    const file = newName();
    await record(store, centre, centreOpened());
    const position = await recordRaw(store, centre, old);
    await record(store, otherCentre, centreOpened());
    const { store: slow, letThrough } = paced(store);
    const models = await journalOf(slow, file);
    letThrough(2);
    await orThrow(TE.swap(models.caughtUpTo(position)));
    await orThrow(models.close());
    expect(told(await journalOf(paced(store).store, file))).toEqual([['CentreOpened']]);
  });

  it('leaves the others to go on', async () => {
    const store = memoryStore();
    const operations = { ...journal, name: 'operations', folds: { operation: journal.folds.operation } };
    const models = await live({ store, file: ':memory:', models: { journal, operations } });
    await recordRaw(store, centre, 'no JSON');
    const position = await record(store, operation, operationOpened());
    await orThrow(models.caughtUpTo(position, { models: ['operations'] }));
    expect(models.view('operations').rows.operation.size).toBe(1);
    expect(models.view('journal').rows.operation.size).toBe(0);
    await orThrow(
      models.caughtUpTo(await record(store, operation, operationOpened()), { models: ['operations'] }),
    );
    expect(models.status().operations._tag).not.toBe('Stopped');
  });

  it('goes on once a host can decode it', async () => {
    const store = memoryStore();
    const file = newName();
    await record(store, centre, centreOpened());
    const position = await recordRaw(store, centre, old);
    const models = await journalOf(store, file);
    await orThrow(TE.swap(models.caughtUpTo(position)));
    await orThrow(models.close());
    const again = await live({ store, file, models: { journal }, decoder: lifting() });
    await orThrow(again.caughtUpTo(await record(store, centre, centreClosed())));
    expect(told(again)).toEqual([['CentreOpened', 'CentreServiceStarted', 'CentreClosed']]);
  });

  it('stops before a correction in such a stream', async () => {
    const store = memoryStore();
    const file = newName();
    await record(store, centre, centreOpened());
    const position = await recordRaw(store, centre, old);
    const models = await live({ store, file, models: { journal }, decoder: lifting() });
    await orThrow(models.caughtUpTo(position));
    await untilLive(models);
    await orThrow(models.close());
    await record(store, otherCentre, centreOpened());
    const correction = await record(store, centre, eventVoided({ target: eventId(1) }));
    const again = await journalOf(store, file);
    expect(await orThrow(TE.swap(again.caughtUpTo(correction)))).toMatchObject({
      _tag: 'ReadModelStopped',
      why: { _tag: 'UnknownEventVersion', position },
    });
    expect(told(again)).toEqual([['CentreOpened', 'CentreServiceStarted'], ['CentreOpened']]);
    expect(again.view('journal').position).toBe(correction - 1);
  });
});
