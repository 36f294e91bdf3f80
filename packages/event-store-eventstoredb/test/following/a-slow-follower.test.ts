import { afterAll, describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { newLog } from '@pavadonis/fixtures/eventstoredb/log';
import { servers } from '../support/servers';
import { events, idsOf, stream } from '../support/stores';

const { start, storeOn, stopAll } = servers();
afterAll(stopAll);

const EVENTS = 600;

describe('a follower that takes its time', () => {
  it('lets the server wait, and is then given the rest', async () => {
    const log = newLog();
    let looked = 0;
    const watched = new Proxy(log.events, {
      get: (target, key): unknown => {
        if (typeof key === 'string' && /^\d+$/.test(key)) looked = Math.max(looked, Number(key));
        return Reflect.get(target, key);
      },
    });
    const store = await storeOn(await start({ log: { ...log, events: watched } }));
    const data = JSON.stringify({ text: 'x'.repeat(9000) });
    const written = events(0, EVENTS).map((each) => ({ ...each, data }));
    for (let n = 0; n < EVENTS; n += 100)
      await orThrow(store.append(stream(n), 'no_stream', written.slice(n, n + 100)));
    looked = 0;

    const given: string[] = [];
    for await (const page of store.follow({ after: 0, limit: 10 })) {
      if (page._tag === 'Left') throw new Error(page.left._tag);
      if (given.length === 0) {
        // each takes longer than the server would need to give all of it
        for (let n = 0; n < 5; n++) await orThrow(store.readStream(stream(0), {}));
        expect(looked).toBeLessThan(EVENTS / 2);
      }
      given.push(...idsOf(page.right.events));
      if (page.right.caughtUp) break;
    }
    expect(given).toEqual(idsOf(written));
  });
});
