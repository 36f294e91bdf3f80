import { status } from '@grpc/grpc-js';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type EventStore, type FollowedPage, type FollowRange, orThrow } from '@pavadonis/event-store';
import { accessDenied, serverError, unavailable, type Fault } from '@pavadonis/fixtures/eventstoredb/faults';
import * as E from 'fp-ts/Either';
import { simulatedClock } from '../support/clock';
import { IMPATIENT, servers } from '../support/servers';
import { event, events, idsOf, stream } from '../support/stores';

const { passDeadline } = simulatedClock();
const { start, storeOn, stopAll } = servers(passDeadline);
afterAll(stopAll);

const begun = async () => {
  const server = await start();
  const store = await storeOn(server, IMPATIENT);
  await orThrow(store.append(stream(1), 'no_stream', events(1, 20)));
  return { server, store };
};

const pagesUntil = async (
  store: EventStore,
  range: FollowRange,
  isAll: (page: FollowedPage) => boolean,
): Promise<readonly FollowedPage[]> => {
  const pages: FollowedPage[] = [];
  for await (const followed of store.follow(range)) {
    const page = orThrow(followed);
    pages.push(page);
    if (isAll(page)) break;
  }
  return pages;
};

const endOf = async (store: EventStore): Promise<unknown> => {
  let last: unknown;
  for await (const page of store.follow({ after: 0 })) last = page;
  return last;
};

const kinds: readonly (readonly [name: string, does: Fault['does']])[] = [
  ['the server is not available', unavailable()],
  ['the server shuts down', serverError(status.CANCELLED)],
  ['another call gets in the way', serverError(status.ABORTED)],
  ['the server has too much to do', serverError(status.RESOURCE_EXHAUSTED)],
  ['the server answers nothing', 'silence'],
  ['all connections are lost', 'cut'],
];

describe('a follower', () => {
  it.each(kinds)('is given everything once though %s at first', async (_, does) => {
    const { server, store } = await begun();
    const fault: Fault = { call: 'subscribe', does };
    server.inject(fault, fault);
    const pages = await pagesUntil(store, { after: 0, limit: 7 }, ({ caughtUp }) => caughtUp);
    expect(idsOf(pages.flatMap((page) => page.events))).toEqual(idsOf(events(1, 20)));
  });

  it.each(kinds)('is given everything once though %s after the first event', async (_, does) => {
    const { server, store } = await begun();
    const fault: Fault = { call: 'subscribe', late: true, does };
    server.inject(fault, fault, fault);
    const pages = await pagesUntil(store, { after: 0 }, ({ caughtUp }) => caughtUp);
    expect(idsOf(pages.flatMap((page) => page.events))).toEqual(idsOf(events(1, 20)));
  });

  it('fails as unreachable after as many failures as attempts', async () => {
    const { server, store } = await begun();
    const fault: Fault = { call: 'subscribe', does: unavailable() };
    server.inject(fault, fault, fault, fault);
    expect(await endOf(store)).toEqual(
      E.left({ _tag: 'StoreUnavailable', reason: 'unreachable', cause: 'unavailable' }),
    );
    expect(server.calls.subscribe).toBe(4);
  });

  it('is told at once that the user may not read any more', async () => {
    const { server, store } = await begun();
    server.inject({ call: 'subscribe', does: accessDenied() });
    expect(await endOf(store)).toMatchObject({ left: { reason: 'access_denied' } });
    expect(server.calls.subscribe).toBe(1);
  });

  it('goes on by itself after the server was away for a while', async () => {
    const { server, store } = await begun();
    const following = pagesUntil(store, { after: 0 }, (page) =>
      page.events.some(({ id }) => id === event(21).id),
    );
    // more often than a call has attempts, but each time it had caught up before
    for (let n = 1; n <= 6; n++) {
      await Promise.race([server.subscribed(n), following]);
      // by the same connection, so what is read comes after the word that it has caught up
      for (let i = 0; i < 5; i++) await orThrow(store.readAll({ after: 0, limit: 1 }));
      await server.disconnectAll();
    }
    await orThrow(store.append(stream(1), 19, [event(21)]));
    expect(idsOf((await following).flatMap((page) => page.events))).toEqual(
      idsOf([...events(1, 20), event(21)]),
    );
  });
});
