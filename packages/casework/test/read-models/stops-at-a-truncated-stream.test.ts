import { afterAll, describe, expect, it } from '@jest/globals';
import { type EventStore, memoryStore, orThrow, streamTruncated } from '@pavadonis/event-store';
import { scratch } from '@pavadonis/fixtures/scratch';
import { centreOpened } from '@pavadonis/testing/examples/centre';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import * as E from 'fp-ts/Either';
import * as TE from 'fp-ts/TaskEither';
import { journalOf, told, until, untilLive } from './support/live';
import { centre, otherCentre, record } from './support/store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const why = streamTruncated(otherCentre, 'deleted');
const stopped = { _tag: 'Stopped', why };

const telling = (store: EventStore): EventStore => ({
  ...store,
  follow: async function* (range) {
    for await (const page of store.follow(range)) {
      const events = E.isRight(page) ? page.right.events : [];
      if (events.some((each) => each.stream === otherCentre)) {
        yield E.left(why);
        return;
      }
      yield page;
    }
  },
});

describe('a read model at a stream whose beginning was removed', () => {
  it('stops, says so, and keeps the rows before it', async () => {
    const store = memoryStore();
    const position = await record(store, centre, centreOpened());
    const models = await journalOf(telling(store), newName());
    await orThrow(models.caughtUpTo(position));
    const next = await record(store, otherCentre, centreOpened());
    expect(await orThrow(TE.swap(models.caughtUpTo(next)))).toEqual({
      _tag: 'ReadModelStopped',
      model: 'journal',
      why,
    });
    expect(models.status().journal).toMatchObject({ ...stopped, position });
    expect(told(models)).toEqual([['CentreOpened']]);
  });

  it('stops where it has to read the stream again', async () => {
    const store = memoryStore();
    await record(store, centre, centreOpened());
    const scanStream: EventStore['scanStream'] = () => TE.left(why);
    const models = await journalOf({ ...store, scanStream });
    await untilLive(models);
    const position = await record(store, centre, eventVoided({ target: eventId(1) }));
    expect(await orThrow(TE.swap(models.caughtUpTo(position)))).toMatchObject({ why });
    expect(models.status().journal).toMatchObject({ ...stopped, position: position - 1 });
  });

  it('stops where it compares its last event with the store, and goes on once the stream is whole', async () => {
    const store = memoryStore();
    const file = newName();
    const position = await record(store, centre, centreOpened());
    const before = await journalOf(store, file);
    await orThrow(before.caughtUpTo(position));
    await orThrow(before.close());
    const readStream: EventStore['readStream'] = () => TE.left(why);
    const meanwhile = await journalOf({ ...store, readStream }, file);
    await until(() => meanwhile.status().journal._tag === 'Stopped');
    expect(meanwhile.status().journal).toMatchObject(stopped);
    await orThrow(meanwhile.close());
    const after = await journalOf(store, file);
    await untilLive(after);
    expect(told(after)).toEqual([['CentreOpened']]);
  });
});
