import { orThrow } from '../or-throw';
import type { EventStore } from '../port';
import { same, type ContractCase } from './case';
import { openFollower, pause } from './follower';
import { event, events, idsOf, stream, wholeLog } from './sample';
import { writeTogether } from './writers';

const appendAfter = async (store: EventStore, turns: number): Promise<unknown> => {
  for (let turn = 0; turn < turns; turn++) await Promise.resolve();
  return orThrow(store.append(stream(turns), 'no_stream', [event(turns)]));
};

/** Following while others write: nothing is missed and nothing comes twice, however slow the follower. */
export const followLiveCases: readonly ContractCase[] = [
  {
    name: 'a follower is given every event of several writers once and in their order',
    holds: async (store, maxSilentReads) => {
      const follower = openFollower(store, maxSilentReads, { after: 0, limit: 7 });
      const [given] = await Promise.all([
        follower.events(90),
        writeTogether(store, { writers: 3, batches: 10, size: 3, streams: 2 }),
      ]);
      same(given, await wholeLog(store));
      await orThrow(store.append(stream(9), 'no_stream', [event(90)]));
      same(idsOf(await follower.events(1)), [event(90).id]);
    },
  },
  {
    name: 'several followers at once are each given everything',
    holds: async (store, maxSilentReads) => {
      const followers = [2, 3, 500].map((limit) => openFollower(store, maxSilentReads, { after: 0, limit }));
      const [given] = await Promise.all([
        Promise.all(followers.map((follower) => follower.events(36))),
        writeTogether(store, { writers: 2, batches: 6, size: 3, streams: 3 }),
      ]);
      const log = await wholeLog(store);
      for (const each of given) same(each, log);
      // the first of these finds some of them still reading, the others find all of them waiting
      for (let n = 0; n < 3; n++) {
        const [last] = await Promise.all([
          Promise.all(followers.map((follower) => follower.events(1))),
          orThrow(store.append(stream(9 + n), 'no_stream', [event(36 + n)])),
        ]);
        for (const each of last) same(idsOf(each), [event(36 + n).id]);
      }
    },
  },
  {
    name: 'a slow follower misses nothing that was stored meanwhile',
    holds: async (store, maxSilentReads) => {
      const follower = openFollower(store, maxSilentReads, { after: 0, limit: 100 });
      await follower.toTheEnd();
      for (let n = 0; n < 5; n++) {
        await orThrow(store.append(stream(n), 'no_stream', [event(n)]));
        await pause();
        same(idsOf(await follower.events(1)), [event(n).id]);
      }
      for (let n = 0; n < 30; n++) await orThrow(store.append(stream(0), 10 * n, events(100 + 10 * n, 10)));
      await pause();
      same(idsOf(await follower.events(300)), idsOf(events(100, 300)));
    },
  },
  {
    name: 'a follower that waits hears of an append at any moment',
    holds: async (store, maxSilentReads) => {
      const follower = openFollower(store, maxSilentReads, { after: 0 });
      await follower.toTheEnd();
      for (let turns = 0; turns < 20; turns++) {
        const [given] = await Promise.all([follower.events(1), appendAfter(store, turns)]);
        same(idsOf(given), [event(turns).id]);
      }
    },
  },
  {
    name: 'a follower that begins hears of an append at any moment',
    holds: async (store, maxSilentReads) => {
      for (let turns = 0; turns < 20; turns++) {
        const after = (await wholeLog(store)).at(-1)?.position ?? 0;
        const follower = openFollower(store, maxSilentReads, { after });
        const [given] = await Promise.all([follower.events(1), appendAfter(store, turns)]);
        same(idsOf(given), [event(turns).id]);
        await follower.leave();
      }
    },
  },
  {
    name: 'followers that take over from each other while others write join to the log',
    holds: async (store, maxSilentReads) => {
      const takeOver = async (): Promise<readonly string[]> => {
        const ids: string[] = [];
        for (let after = 0; ids.length < 60;) {
          const follower = openFollower(store, maxSilentReads, { after, limit: 4 });
          let page = await follower.page();
          while (page.events.length === 0) page = await follower.page();
          await follower.leave();
          ids.push(...idsOf(page.events));
          after = page.position;
        }
        return ids;
      };
      const [given] = await Promise.all([
        takeOver(),
        writeTogether(store, { writers: 3, batches: 10, size: 2, streams: 3 }),
      ]);
      same(given, idsOf(await wholeLog(store)));
    },
  },
];
