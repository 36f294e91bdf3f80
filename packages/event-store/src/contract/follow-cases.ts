import { orThrow } from '../or-throw';
import type { EventStore } from '../port';
import { same, type ContractCase } from './case';
import { eventsOf, followToEnd, openFollower } from './follower';
import { event, events, idsOf, stream, wholeLog } from './sample';

const begun = async (store: EventStore, count: number) =>
  orThrow(store.append(stream(1), 'no_stream', events(1, count)));

/** Following the log: what is there, what comes, and going on from where another follower stopped. */
export const followCases: readonly ContractCase[] = [
  {
    name: 'a follower is given what is there, then what comes',
    holds: async (store, maxSilentReads) => {
      await begun(store, 3);
      const follower = openFollower(store, maxSilentReads, { after: 0 });
      same(await follower.events(3), await wholeLog(store));
      const append = async (): Promise<void> => {
        await orThrow(store.append(stream(2), 'no_stream', events(4, 2)));
        await orThrow(store.append(stream(1), 2, [event(6)]));
      };
      const [coming] = await Promise.all([follower.events(3), append()]);
      same(coming, (await wholeLog(store)).slice(3));
    },
  },
  {
    name: 'a follower of an empty log is told that there is nothing, then what comes',
    holds: async (store, maxSilentReads) => {
      const follower = openFollower(store, maxSilentReads, { after: 0 });
      for (const page of await follower.toTheEnd()) same(page.events, []);
      const [coming] = await Promise.all([
        follower.events(1),
        orThrow(store.append(stream(1), 'no_stream', [event(1)])),
      ]);
      same(coming, await wholeLog(store));
    },
  },
  {
    name: 'a follower that begins at the end of the log is told so, then what comes',
    holds: async (store, maxSilentReads) => {
      const { position } = await begun(store, 3);
      const follower = openFollower(store, maxSilentReads, { after: position });
      for (const page of await follower.toTheEnd()) same(page.events, []);
      await orThrow(store.append(stream(1), 2, [event(4)]));
      same(idsOf(await follower.events(1)), [event(4).id]);
    },
  },
  {
    name: 'a follower begins after any position',
    holds: async (store, maxSilentReads) => {
      await begun(store, 5);
      const log = await wholeLog(store);
      for (const [i, { position }] of log.slice(0, -1).entries()) {
        const follower = openFollower(store, maxSilentReads, { after: position });
        same(await follower.events(log.length - i - 1), log.slice(i + 1));
        await follower.leave();
      }
    },
  },
  {
    name: 'a follower goes on after the position of any page',
    holds: async (store, maxSilentReads) => {
      await begun(store, 9);
      const log = await wholeLog(store);
      for (const limit of [1, 2, 4]) {
        let given = 0;
        for (const page of await followToEnd(store, maxSilentReads, { after: 0, limit })) {
          given += page.events.length;
          const rest = await followToEnd(store, maxSilentReads, { after: page.position });
          same(eventsOf(rest), log.slice(given));
        }
      }
    },
  },
  {
    name: 'a follower is told when it has everything, and not before',
    holds: async (store, maxSilentReads) => {
      await begun(store, 6);
      const log = await wholeLog(store);
      for (const limit of [1, 2, 3, 4, 6, 7])
        same(eventsOf(await followToEnd(store, maxSilentReads, { after: 0, limit })), log);
    },
  },
  {
    name: 'a follower is told so each time it has everything again',
    holds: async (store, maxSilentReads) => {
      const follower = openFollower(store, maxSilentReads, { after: 0, limit: 2 });
      await follower.toTheEnd();
      for (let n = 0; n < 3; n++) {
        await orThrow(store.append(stream(n), 'no_stream', events(10 * n, 4)));
        // what was read before the append may say so first
        const rest = 4 - eventsOf(await follower.toTheEnd()).length;
        if (rest > 0) await follower.events(rest);
      }
    },
  },
];
