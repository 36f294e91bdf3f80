import * as TE from 'fp-ts/TaskEither';
import { ok } from 'node:assert/strict';
import { orThrow } from '../or-throw';
import type { EventStore, LogRange } from '../port';
import { same, type ContractCase } from './case';
import { event, events, identifiedOf, idsOf, leanOf, stream } from './sample';

// the streams take turns, so that the order of the log is not the order of any stream
const fill = async (store: EventStore): Promise<void> => {
  for (let n = 0; n < 12; n++)
    await orThrow(
      store.append(stream(n % 3), n < 3 ? 'no_stream' : Math.floor(n / 3) * 2 - 1, events(2 * n, 2)),
    );
};

const page = async <Item extends { readonly position: number }>(
  read: (range: LogRange) => Promise<readonly Item[]>,
  limit: number,
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for (;;) {
    const after = items.at(-1)?.position ?? 0;
    const next = await read({ after, limit });
    ok(next.every(({ position }) => position > after));
    items.push(...next);
    if (next.length < limit) return items;
  }
};

const badCounts = [-1, 0.5, NaN, Infinity, 2 ** 53];

/** Reading a stream and the whole log, from anywhere and in pages of any size. */
export const readCases: readonly ContractCase[] = [
  {
    name: 'events that a reader changes are read by others as they were stored',
    holds: async (store) => {
      await fill(store);
      const all = { after: 0, limit: 100 };
      const readings = [
        () => orThrow(store.readAll(all)),
        () => orThrow(store.readStream(stream(1), {})),
        () => orThrow(store.scan(all)),
        () => orThrow(store.scanStream(stream(1), {})),
      ] as const;
      for (const read of readings) {
        const before = JSON.stringify(await read());
        for (const each of await read())
          try {
            Object.assign(each, { data: 'changed' });
          } catch {
            // it cannot be changed
          }
        same(JSON.stringify(await read()), before);
      }
    },
  },
  {
    name: 'an empty store has nothing to read',
    holds: async (store) => {
      same(await orThrow(store.readAll({ after: 0, limit: 10 })), []);
      same(await orThrow(store.scan({ after: 0, limit: 10 })), []);
    },
  },
  {
    name: 'a missing stream has nothing to read',
    holds: async (store) => {
      await fill(store);
      same(await orThrow(store.readStream(stream(9), {})), []);
      same(await orThrow(store.readStream(stream(9), { from: 5, limit: 1 })), []);
    },
  },
  {
    name: 'a stream is read in the order of its revisions, from any of them on',
    holds: async (store) => {
      await fill(store);
      const whole = await orThrow(store.readStream(stream(1), {}));
      same(
        whole.map(({ revision }) => revision),
        [0, 1, 2, 3, 4, 5, 6, 7],
      );
      same(idsOf(whole), idsOf([2, 3, 8, 9, 14, 15, 20, 21].map((n) => event(n))));
      for (let from = 0; from <= 9; from++) {
        same(await orThrow(store.readStream(stream(1), { from })), whole.slice(from));
        same(await orThrow(store.readStream(stream(1), { from, limit: 3 })), whole.slice(from, from + 3));
      }
    },
  },
  {
    name: 'the log is read in the order of storing over all streams',
    holds: async (store) => {
      await fill(store);
      const log = await orThrow(store.readAll({ after: 0, limit: 1000 }));
      same(idsOf(log), idsOf(events(0, 24)));
      same(
        log.filter((each) => each.stream === stream(2)),
        await orThrow(store.readStream(stream(2), {})),
      );
    },
  },
  {
    name: 'pages of any size join to the whole log',
    holds: async (store) => {
      await fill(store);
      const log = await orThrow(store.readAll({ after: 0, limit: 1000 }));
      for (const limit of [1, 2, 5, 23, 24, 25])
        same(await page((range) => orThrow(store.readAll(range)), limit), log);
    },
  },
  {
    name: 'the log is read from any position on',
    holds: async (store) => {
      await fill(store);
      const log = await orThrow(store.readAll({ after: 0, limit: 1000 }));
      for (const [i, { position }] of log.entries())
        same(await orThrow(store.readAll({ after: position, limit: 4 })), log.slice(i + 1, i + 5));
      const end = log.at(-1)?.position ?? 0;
      same(await orThrow(store.readAll({ after: end + 1000, limit: 4 })), []);
    },
  },
  {
    name: 'a scan gives the events of the log with three fields each',
    holds: async (store) => {
      await fill(store);
      const log = await orThrow(store.readAll({ after: 0, limit: 1000 }));
      for (const limit of [1, 7, 1000])
        same(await page((range) => orThrow(store.scan(range)), limit), log.map(leanOf));
    },
  },
  {
    name: 'a scan of a stream gives its events with four fields each',
    holds: async (store) => {
      await fill(store);
      const events = await orThrow(store.readStream(stream(1), {}));
      same(events.length > 1, true);
      same(await orThrow(store.scanStream(stream(1), {})), events.map(identifiedOf));
      for (const limit of [1, 3, 8, 9])
        same(await orThrow(store.scanStream(stream(1), { limit })), events.slice(0, limit).map(identifiedOf));
      same(await orThrow(store.scanStream(stream(99), {})), []);
    },
  },
  {
    name: 'a limit that is no whole number from 1 on is refused',
    holds: async (store) => {
      await fill(store);
      const refused = { _tag: 'InvalidArgument', argument: 'limit', rule: 'a whole number from 1 on' };
      for (const limit of [0, ...badCounts]) {
        same(await orThrow(TE.swap(store.readAll({ after: 0, limit }))), refused);
        same(await orThrow(TE.swap(store.scan({ after: 0, limit }))), refused);
        same(await orThrow(TE.swap(store.readStream(stream(1), { limit }))), refused);
        same(await orThrow(TE.swap(store.scanStream(stream(1), { limit }))), refused);
      }
    },
  },
  {
    name: 'a beginning that is no whole number from 0 on is refused',
    holds: async (store) => {
      await fill(store);
      const rule = 'a whole number from 0 on';
      for (const bad of badCounts) {
        const after = { _tag: 'InvalidArgument', argument: 'after', rule };
        same(await orThrow(TE.swap(store.readAll({ after: bad, limit: 1 }))), after);
        same(await orThrow(TE.swap(store.scan({ after: bad, limit: 1 }))), after);
        const from = { _tag: 'InvalidArgument', argument: 'from', rule };
        same(await orThrow(TE.swap(store.readStream(stream(1), { from: bad }))), from);
      }
    },
  },
];
