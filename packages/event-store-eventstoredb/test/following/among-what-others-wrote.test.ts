import { afterAll, describe, expect, it } from '@jest/globals';
import type { FollowedPage } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { writeForeign } from '../support/foreign';
import { servers } from '../support/servers';
import { answer, event, events, idsOf, stream } from '../support/stores';

const { start, storeOn, stopAll } = servers();
afterAll(stopAll);

const begun = async () => {
  const server = await start();
  return { server, store: await storeOn(server) };
};

describe('a follower of a server that others write to', () => {
  it('is given our events alone', async () => {
    const { server, store } = await begun();
    const given: string[] = [];
    for (let n = 0; n < 5; n++) {
      writeForeign(server.log, n);
      await answer(store.append(stream(n), 'no_stream', [event(n)]));
    }
    for await (const page of store.follow({ after: 0, limit: 2 })) {
      if (E.isLeft(page)) throw new Error(page.left._tag);
      given.push(...idsOf(page.right.events));
      if (page.right.caughtUp) break;
    }
    expect(given).toEqual(idsOf(events(0, 5)));
  });

  it.each([30, 70])(
    'is never told of a place beyond what it was not given yet (%d at once)',
    async (limit) => {
      const { server, store } = await begun();
      await answer(store.append(stream(1), 'no_stream', events(1, 100)));
      writeForeign(server.log, 500);
      await answer(store.append(stream(2), 'no_stream', events(101, 100)));
      writeForeign(server.log, 500);
      const ours = await answer(store.readAll({ after: 0, limit: 1000 }));
      const pages: FollowedPage[] = [];
      for await (const page of store.follow({ after: 0, limit })) {
        if (E.isLeft(page)) throw new Error(page.left._tag);
        pages.push(page.right);
        if (page.right.caughtUp) break;
      }
      let given = 0;
      for (const { events: some, position } of pages) {
        given += some.length;
        expect(ours.filter((each) => each.position <= position)).toHaveLength(given);
      }
      expect(given).toBe(200);
      expect(pages.at(-1)?.position).toBeGreaterThan(ours.at(-1)?.position ?? 0);
      expect(pages.filter((page) => page.events.length === 0).length).toBeGreaterThan(1);
    },
  );
});
