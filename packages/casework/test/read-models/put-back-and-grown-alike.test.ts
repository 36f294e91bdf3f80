import { afterAll, describe, expect, it } from '@jest/globals';
import { CentreId, centreStream, instant, type Recordable, type StreamName, text } from '@pavadonis/domain';
import { encode, type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { putBack } from '@pavadonis/fixtures/put-back';
import { scratch } from '@pavadonis/fixtures/scratch';
import { centreOpened, centreServiceStarted } from '@pavadonis/testing/examples/centre';
import { commandId, eventId, exampleId } from '@pavadonis/testing/examples/ids';
import { journalOf, told, until, untilLive } from './support/live';
import { centre, otherCentre } from './support/store';

const { newName, removeAll } = scratch();
afterAll(removeAll);

const thirdCentre = centreStream(exampleId(CentreId, 32));

type Step = readonly [id: number, stream: StreamName, event: Recordable];

const FIRST: Step = [1, centre, centreOpened()];
const LAST: Step = [3, centre, centreServiceStarted()];

// the other centre is in the first history alone, yet both end with the same event at the same place
const before: readonly Step[] = [FIRST, [2, otherCentre, centreOpened()], LAST];
const after: readonly Step[] = [[4, thirdCentre, centreOpened()], LAST];

const grow = async (store: EventStore, steps: readonly Step[]): Promise<void> => {
  for (const [id, stream, event] of steps) {
    const { length } = await orThrow(store.readStream(stream, {}));
    const metadata = {
      by: { actor: text('worker-7'), role: text('social worker') },
      commandId,
      evidence: [],
    };
    const facts = { id: eventId(id), recordedAt: instant('2024-07-01T09:00:00.000Z'), metadata, event };
    const encoded = orThrow(encode(stream, facts));
    await orThrow(store.append(stream, length === 0 ? 'no_stream' : length - 1, [encoded]));
  }
};

/** Returns the journal as rows show it that are made of the log alone. */
const shownAnew = async (store: EventStore): Promise<unknown> => {
  const fresh = await journalOf(store);
  await untilLive(fresh);
  return told(fresh);
};

/** A store on a file, and rows that know all of its first history. */
const known = async (file = newName()) => {
  const path = newName();
  const store = await orThrow(sqliteStore({ path }));
  await grow(store, before);
  const shown = await journalOf(store, file);
  await untilLive(shown);
  return { path, store, shown };
};

describe('rows of a store that was put back and ends as before', () => {
  it('are begun anew in a running host', async () => {
    const { path, store, shown } = await known();
    await putBack(path, 1);
    await grow(store, after);
    const expected = JSON.stringify(await shownAnew(store));
    await until(() => JSON.stringify(told(shown)) === expected);
    await untilLive(shown);
    await orThrow(shown.close());
    await orThrow(store.close());
  });

  it('are begun anew where the store is shorter, though nothing follows', async () => {
    const { path, store, shown } = await known();
    await putBack(path, 1);
    await until(() => JSON.stringify(told(shown)) === JSON.stringify([['CentreOpened']]));
    await orThrow(shown.close());
    await orThrow(store.close());
  });

  it('are begun anew when they are opened', async () => {
    const file = newName();
    const { path, store, shown } = await known(file);
    await orThrow(shown.close());
    await putBack(path, 1);
    await grow(store, after);
    const again = await journalOf(store, file);
    await untilLive(again);
    expect(told(again)).toEqual(await shownAnew(store));
    await orThrow(again.close());
    await orThrow(store.close());
  });

  it('are begun anew of a store without fingerprints, by events before the last', async () => {
    const file = newName();
    const first: EventStore = memoryStore();
    await grow(first, before);
    const shown = await journalOf(first, file);
    await untilLive(shown);
    await orThrow(shown.close());
    const other = memoryStore();
    await grow(other, [FIRST, ...after]);
    const again = await journalOf(other, file);
    await untilLive(again);
    expect(told(again)).toEqual(await shownAnew(other));
  });
});
