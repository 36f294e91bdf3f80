import { afterAll, describe, expect, it } from '@jest/globals';
import { type FollowedPage, orThrow } from '@pavadonis/event-store';
import { writeForeign } from '../support/foreign';
import { servers } from '../support/servers';
import { event, events, idsOf, stream } from '../support/stores';

const { start, storeOn, stopAll } = servers();
afterAll(stopAll);

const begun = async () => {
  const server = await start();
  return { server, store: await storeOn(server) };
};

describe('a follower on a shared server', () => {
  it('is given our events alone', async () => {
    const { server, store } = await begun();
    const given: string[] = [];
    for (let n = 0; n < 5; n++) {
      writeForeign(server.log, n);
      await orThrow(store.append(stream(n), 'no_stream', [event(n)]));
    }
    for await (const followed of store.follow({ after: 0, limit: 2 })) {
      const page = orThrow(followed);
      given.push(...idsOf(page.events));
      if (page.caughtUp) break;
    }
    expect(given).toEqual(idsOf(events(0, 5)));
  });

  it('hears of no place past events still to come', async () => {
    const { server, store } = await begun();
    await orThrow(store.append(stream(1), 'no_stream', events(1, 85)));
    writeForeign(server.log, 500);
    await orThrow(store.append(stream(2), 'no_stream', events(101, 85)));
    writeForeign(server.log, 500);
    const ours = await orThrow(store.readAll({ after: 0, limit: 1000 }));
    const pages: FollowedPage[] = [];
    for await (const followed of store.follow({ after: 0, limit: 30 })) {
      const page = orThrow(followed);
      pages.push(page);
      if (page.caughtUp) break;
      // meanwhile more comes than it takes at once, and what others wrote after it
      if (page.events.length > 0) for (let i = 0; i < 3; i++) await orThrow(store.readStream(stream(1), {}));
    }
    let given = 0;
    for (const { events: some, position } of pages) {
      given += some.length;
      expect(ours.filter((each) => each.position <= position)).toHaveLength(given);
    }
    expect(given).toBe(170);
    expect(pages.at(-1)?.position).toBeGreaterThan(ours.at(-1)?.position ?? 0);
    expect(pages.length).toBeLessThan(30);
  });
});
