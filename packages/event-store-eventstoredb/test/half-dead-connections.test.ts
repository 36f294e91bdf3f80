import { afterAll, describe, expect, it } from '@jest/globals';
import { type EventStore, orThrow, type StoredEvent } from '@pavadonis/event-store';
import type { EventStoreDbOptions } from '@pavadonis/event-store-eventstoredb';
import { type HalfDeadWay, halfDeadWay } from '@pavadonis/fixtures/eventstoredb/half-dead';
import { setImmediate } from 'node:timers/promises';
import { simulatedClock } from './support/clock';
import { servers } from './support/servers';
import { event, events, idsOf, stream } from './support/stores';

const { pass, passDeadline } = simulatedClock();
const { start, storeOn, stopAll } = servers();
const ways: HalfDeadWay[] = [];
afterAll(async () => {
  await stopAll();
  for (const way of ways) way.stop();
});

const SILENCE_MS = 1000;
// for an answer to come, on a machine of any speed: a deadline that passes too early costs one attempt more
const TURNS = 20_000;
const PATIENT = { attempts: Infinity };

/** A store on a server that is reached by a way of its own, without the client's own signs of life. */
const begun = async (options: Partial<EventStoreDbOptions> = PATIENT) => {
  const server = await start();
  const way = await halfDeadWay(server.port);
  ways.push(way);
  const connectionString = `esdb://127.0.0.1:${way.port}?tls=false&keepAliveInterval=2147483647`;
  const store = await storeOn({ ...server, connectionString }, options);
  await orThrow(store.append(stream(1), 'no_stream', events(1, 3)));
  return { server, way, connectionString, store, direct: await storeOn(server) };
};

/** Lets time pass again and again until work is done. */
const passing = async <A>(work: Promise<A>, letPass: () => void): Promise<A> => {
  const progress = { isDone: false };
  const done = work.finally(() => {
    progress.isDone = true;
  });
  for (let turns = 1; !progress.isDone; turns += 1) {
    await setImmediate();
    if (turns % TURNS === 0) letPass();
  }
  return done;
};

/** Follows a store, and tells when it has caught up and when it was given so many events. */
const following = (store: EventStore) => {
  const given: StoredEvent[] = [];
  const stop = new AbortController();
  let heard = (): void => undefined;
  let isCaughtUp = false;
  const ended = (async () => {
    for await (const page of store.follow({ after: 0, signal: stop.signal })) {
      const { events: news, caughtUp } = orThrow(page);
      given.push(...news);
      isCaughtUp ||= caughtUp;
      heard();
    }
  })();
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds())
      await Promise.race([
        ended,
        new Promise<void>((resolve) => {
          heard = resolve;
        }),
      ]);
  };
  return {
    caughtUp: () => until(() => isCaughtUp),
    given: async (count: number): Promise<readonly string[]> => {
      await until(() => given.length >= count);
      return idsOf(given);
    },
    end: (): Promise<void> => {
      stop.abort();
      return ended;
    },
  };
};

describe('a connection on which the server no longer answers', () => {
  it('is given up by a read, which is answered by a new one', async () => {
    const { way, store } = await begun();
    way.deaden();
    const read = passing(orThrow(store.readAll({ after: 0, limit: 10 })), passDeadline);
    expect(idsOf(await read)).toEqual(idsOf(events(1, 3)));
    expect(way.connections()).toBeGreaterThan(1);
  });

  it('is given up by each of two stores in one process', async () => {
    const { server, way, connectionString, store } = await begun();
    const other = await storeOn({ ...server, connectionString }, PATIENT);
    expect(way.connections()).toBe(2);
    way.deaden();
    for (const each of [store, other]) {
      const before = way.connections();
      const read = passing(orThrow(each.readAll({ after: 0, limit: 10 })), passDeadline);
      expect(idsOf(await read)).toEqual(idsOf(events(1, 3)));
      // more than one where the deadline passed before a slow machine had answered
      expect(way.connections()).toBeGreaterThan(before);
    }
  });

  it('is given up by an append, which is stored once by a new one', async () => {
    const { way, store, direct } = await begun();
    way.deaden();
    const appended = passing(orThrow(store.append(stream(1), 2, [event(4)])), passDeadline);
    expect(await appended).toMatchObject({ revision: 3, storedNow: true });
    expect(idsOf(await orThrow(direct.readAll({ after: 0, limit: 10 })))).toEqual(idsOf(events(1, 4)));
  });

  it('is given up by a follower that had everything, after some silence', async () => {
    const { way, store, direct } = await begun({ ...PATIENT, silenceMs: SILENCE_MS });
    const follower = following(store);
    await follower.caughtUp();
    way.deaden();
    await orThrow(direct.append(stream(1), 2, [event(4)]));
    expect(await passing(follower.given(4), passDeadline)).toEqual(idsOf(events(1, 4)));
    expect(way.connections()).toBeGreaterThan(1);
    await follower.end();
  });

  it('is given up by followers as soon as a call has given it up', async () => {
    const { way, store, direct } = await begun();
    const follower = following(store);
    await follower.caughtUp();
    way.deaden();
    await orThrow(direct.append(stream(1), 2, [event(4)]));
    await passing(orThrow(store.readAll({ after: 0, limit: 10 })), passDeadline);
    // no more time passes but the real one
    expect(await follower.given(4)).toEqual(idsOf(events(1, 4)));
    await follower.end();
  });
});

describe('a follower that hears nothing since nothing happens', () => {
  it('subscribes again by the same connection, and fails not even at one attempt', async () => {
    const { server, way, store, direct } = await begun({ attempts: 1, silenceMs: SILENCE_MS });
    const follower = following(store);
    await follower.caughtUp();
    for (let times = 2; times <= 4; times += 1) {
      await passing(server.subscribed(times), () => pass(SILENCE_MS));
      // the answer to the read comes after that to the subscription
      await orThrow(store.readAll({ after: 0, limit: 1 }));
    }
    await orThrow(direct.append(stream(1), 2, [event(4)]));
    expect(await follower.given(4)).toEqual(idsOf(events(1, 4)));
    expect(way.connections()).toBe(1);
    await follower.end();
  });
});
