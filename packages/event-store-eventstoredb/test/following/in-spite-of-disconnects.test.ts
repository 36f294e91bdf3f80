import { afterAll, describe, expect, it } from '@jest/globals';
import { type EventStore, type StoredEvent, orThrow } from '@pavadonis/event-store';
import fc from 'fast-check';
import { setTimeout } from 'node:timers/promises';
import type { Fault } from '@pavadonis/fixtures/eventstoredb/faults';
import { noPauses } from '../support/clock';
import { writeForeign } from '../support/foreign';
import { servers } from '../support/servers';
import { event, idsOf, stream } from '../support/stores';

noPauses();
const { start, storeOn, stopAll } = servers();
afterAll(stopAll);

const DISCONNECTS = 100;
const WRITERS = [1, 2, 3];
const LAST = 9;
// events of one writer that the follower was not given yet
const MOST_AHEAD = 9;
// a store that is disconnected again and again must not give up
const RETRY = { attempts: Infinity };

interface Progress {
  readonly isOver: () => boolean;
  readonly givenOf: (writer: number) => number;
}

/** Appends to a stream of its own, one to three events at once, until it is over; returns the ids. */
const write = async (
  store: EventStore,
  writer: number,
  { isOver, givenOf }: Progress,
): Promise<readonly string[]> => {
  const ids: string[] = [];
  while (!isOver()) {
    const made = ids.length;
    if (made - givenOf(writer) > MOST_AHEAD) {
      await setTimeout(1);
      continue;
    }
    const batch = [1, 2, 3].slice(made % 3).map((n) => event(writer * 100_000 + made + n));
    await orThrow(store.append(stream(writer), made === 0 ? 'no_stream' : made - 1, batch));
    ids.push(...idsOf(batch));
  }
  return ids;
};

/** Adds to `given` everything that a follower is given, up to the last event; calls `onPage` after every page. */
const follow = async (store: EventStore, given: StoredEvent[], onPage: () => void): Promise<void> => {
  for await (const page of store.follow({ after: 0, limit: 50 })) {
    const { events } = orThrow(page);
    given.push(...events);
    onPage();
    if (events.some((each) => each.stream === stream(LAST))) break;
  }
};

const writtenBy = (events: readonly StoredEvent[], writer: number): readonly StoredEvent[] =>
  events.filter((each) => each.stream === stream(writer));

describe('a follower', () => {
  it('gets every event once, in order, despite 100 disconnections', async () => {
    const server = await start();
    const stores = await Promise.all(WRITERS.map(() => storeOn(server, RETRY)));
    const places = fc.sample(fc.nat(20), { numRuns: DISCONNECTS, seed: 20180701 });
    const cut = (events: number, i: number): Fault => ({
      call: 'subscribe',
      does: 'cut',
      late: events > 0,
      events,
      arrives: i % 2 === 0,
    });
    server.inject(...places.map(cut));
    const given: StoredEvent[] = [];
    const following = follow(await storeOn(server, RETRY), given, () => writeForeign(server.log));
    let isOver = false;
    void Promise.race([server.subscribed(DISCONNECTS + 1), following.catch(() => undefined)]).then(() => {
      isOver = true;
    });
    const progress: Progress = {
      isOver: () => isOver,
      givenOf: (writer) => writtenBy(given, writer).length,
    };
    const written = await Promise.all(stores.map((store, i) => write(store, WRITERS[i] ?? 0, progress)));
    await orThrow((await storeOn(server)).append(stream(LAST), 'no_stream', [event(LAST)]));

    await following;
    const ours = server.log.events.filter((each) =>
      [...WRITERS, LAST].some((n) => each.stream === stream(n)),
    );
    expect(given.map(({ position }) => position)).toEqual(ours.map(({ position }) => Number(position)));
    for (const [i, ids] of written.entries()) expect(idsOf(writtenBy(given, WRITERS[i] ?? 0))).toEqual(ids);
  });
});
