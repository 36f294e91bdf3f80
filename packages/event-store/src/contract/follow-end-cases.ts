import { orThrow } from '../or-throw';
import { same, type ContractCase } from './case';
import { openFollower } from './follower';
import { event, events, idsOf, stream, wholeLog } from './sample';

const closed = { _tag: 'Left', left: { _tag: 'StoreClosed' } };

/** How following ends: by its signal, by its user, by the store, or before it began. */
export const followEndCases: readonly ContractCase[] = [
  {
    name: 'a follower whose signal aborts while it waits ends',
    holds: async (store, maxSilentReads) => {
      const stop = new AbortController();
      const follower = openFollower(store, maxSilentReads, { after: 0, signal: stop.signal });
      const other = openFollower(store, maxSilentReads, { after: 0 });
      await follower.toTheEnd();
      await other.toTheEnd();
      const [given] = await Promise.all([
        follower.next(),
        Promise.resolve().then(() => {
          stop.abort();
        }),
      ]);
      same(given === undefined, true);
      const [coming] = await Promise.all([
        other.events(1),
        orThrow(store.append(stream(1), 'no_stream', [event(1)])),
      ]);
      same(idsOf(coming), [event(1).id]);
    },
  },
  {
    name: 'a follower whose signal aborts between two pages is given no more',
    holds: async (store, maxSilentReads) => {
      await orThrow(store.append(stream(1), 'no_stream', events(1, 6)));
      const stop = new AbortController();
      const follower = openFollower(store, maxSilentReads, { after: 0, limit: 2, signal: stop.signal });
      await follower.events(2);
      stop.abort();
      same((await follower.next()) === undefined, true);
    },
  },
  {
    name: 'a follower whose signal aborted before is given nothing',
    holds: async (store, maxSilentReads) => {
      await orThrow(store.append(stream(1), 'no_stream', events(1, 3)));
      const follower = openFollower(store, maxSilentReads, { after: 0, signal: AbortSignal.abort() });
      same((await follower.next()) === undefined, true);
    },
  },
  {
    name: 'a follower that is broken off disturbs no other and can be followed on',
    holds: async (store, maxSilentReads) => {
      await orThrow(store.append(stream(1), 'no_stream', events(1, 4)));
      const stays = openFollower(store, maxSilentReads, { after: 0 });
      const leaves = openFollower(store, maxSilentReads, { after: 0, limit: 2 });
      const { position } = await leaves.page();
      await leaves.leave();
      same((await leaves.next()) === undefined, true);
      await orThrow(store.append(stream(1), 3, events(5, 2)));
      same(idsOf(await stays.events(6)), idsOf(events(1, 6)));
      const goesOn = openFollower(store, maxSilentReads, { after: position });
      const rest = (await wholeLog(store)).filter((each) => each.position > position);
      same(await goesOn.events(rest.length), rest);
    },
  },
  {
    name: 'a follower that waits is told when the store is closed, and ends',
    holds: async (store, maxSilentReads) => {
      const follower = openFollower(store, maxSilentReads, { after: 0 });
      await follower.toTheEnd();
      const [given] = await Promise.all([follower.next(), orThrow(store.close())]);
      same(given, closed);
      same((await follower.next()) === undefined, true);
    },
  },
  {
    name: 'a follower of a closed store is told so, and ends',
    holds: async (store, maxSilentReads) => {
      await orThrow(store.append(stream(1), 'no_stream', events(1, 4)));
      const begun = openFollower(store, maxSilentReads, { after: 0, limit: 2 });
      await begun.page();
      await orThrow(store.close());
      for (const follower of [begun, openFollower(store, maxSilentReads, { after: 0 })]) {
        same(await follower.next(), closed);
        same((await follower.next()) === undefined, true);
      }
    },
  },
  {
    name: 'a range that nobody can follow is refused',
    holds: async (store, maxSilentReads) => {
      await orThrow(store.append(stream(1), 'no_stream', events(1, 3)));
      const bad = [-1, 0.5, NaN, Infinity, 2 ** 53];
      const ranges = [
        ...bad.map((after) => ['after', 'a whole number from 0 on', { after }] as const),
        ...[0, ...bad].map((limit) => ['limit', 'a whole number from 1 on', { after: 0, limit }] as const),
      ];
      for (const [argument, rule, range] of ranges) {
        const follower = openFollower(store, maxSilentReads, range);
        const refused = await follower.next();
        same(refused, { _tag: 'Left', left: { _tag: 'InvalidArgument', argument, rule } });
        same((await follower.next()) === undefined, true);
      }
    },
  },
];
