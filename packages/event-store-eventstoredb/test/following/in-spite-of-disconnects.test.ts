import { afterAll, describe, expect, it } from '@jest/globals';
import { type EventStore, type StoredEvent, orThrow } from '@pavadonis/event-store';
import fc from 'fast-check';
import { setTimeout } from 'node:timers/promises';
import { servers } from '../support/servers';
import { event, idsOf, stream } from '../support/stores';
import { writeForeign } from '../support/foreign';

const { start, storeOn, stopAll } = servers();
afterAll(stopAll);

const DISCONNECTS = 100;
const WRITERS = [1, 2, 3];
// a writer that is disconnected again and again must not give up
const PATIENCE = { attempts: 50 };

/** Appends to a stream of its own, one to three events at once, until it is stopped. Returns the ids. */
const write = async (
  store: EventStore,
  writer: number,
  isOver: () => boolean,
): Promise<readonly string[]> => {
  const ids: string[] = [];
  while (!isOver()) {
    const made = ids.length;
    const batch = [1, 2, 3].slice(made % 3).map((n) => event(writer * 100_000 + made + n));
    await orThrow(store.append(stream(writer), made === 0 ? 'no_stream' : made - 1, batch));
    ids.push(...idsOf(batch));
  }
  return ids;
};

/** Everything that a follower is given, until it has been told to stop and has everything. */
const follow = async (
  store: EventStore,
  isAll: (count: number) => boolean,
): Promise<readonly StoredEvent[]> => {
  const given: StoredEvent[] = [];
  for await (const page of store.follow({ after: 0, limit: 50 })) {
    given.push(...orThrow(page).events);
    if (isAll(given.length)) break;
  }
  return given;
};

describe('a follower', () => {
  it('is given every event once, in order, though all connections are lost a hundred times', async () => {
    const server = await start();
    const stores = await Promise.all(WRITERS.map(() => storeOn(server, PATIENCE)));
    let isOver = false;
    let total = Infinity;
    const writing = stores.map((store, i) => write(store, WRITERS[i] ?? 0, () => isOver));
    const following = follow(await storeOn(server, PATIENCE), (count) => count >= total);

    let subscribed = 0;
    for (const pause of fc.sample(fc.nat(20), { numRuns: DISCONNECTS, seed: 20180701 })) {
      while (server.calls.subscribe === subscribed) await setTimeout(1);
      subscribed = server.calls.subscribe;
      await setTimeout(pause);
      writeForeign(server.log);
      await server.disconnectAll();
    }
    isOver = true;
    const written = await Promise.all(writing);
    total = written.flat().length + 1;
    // it may have everything else already, and wait
    await orThrow((await storeOn(server)).append(stream(9), 'no_stream', [event(9)]));

    const given = await following;
    const ours = server.log.events.filter((each) => [1, 2, 3, 9].some((n) => each.stream === stream(n)));
    expect(idsOf(given)).toEqual(idsOf(ours));
    expect(given.map(({ position }) => position)).toEqual(ours.map(({ position }) => Number(position)));
    for (const [i, ids] of written.entries())
      expect(idsOf(given.filter((each) => each.stream === stream(WRITERS[i] ?? 0)))).toEqual(ids);
  }, 60_000);
});
