import { orThrow } from '../or-throw';
import type { EventStore } from '../port';
import type { StoredEvent } from '../stored-event';
import { type ContractCase, same } from './case';
import { event, idsOf, leanOf, minute, stream } from './sample';

const TYPES = ['ClientsMerged', 'MergeReverted', 'EventAmended', 'ClientsMergedLater', 'clientsmerged'];

// two of five are merging, in two streams
const begun = async (store: EventStore): Promise<readonly StoredEvent[]> => {
  for (let n = 0; n < 20; n += 1) {
    const [of, revision] = [stream(n % 2), Math.floor(n / 2) - 1];
    const type = TYPES[n % TYPES.length];
    await orThrow(
      store.append(of, revision < 0 ? 'no_stream' : revision, [event(n, type === undefined ? {} : { type })]),
    );
  }
  const all = await orThrow(store.readAll({ after: 0, limit: 100 }));
  return all.filter(({ type }) => type === 'ClientsMerged' || type === 'EventAmended');
};

/** Reading the events by which streams are merged, and no others. */
export const mergingCases: readonly ContractCase[] = [
  {
    name: 'a page of merging events leaves out all others, and is as long as it may be',
    holds: async (store) => {
      const merging = await begun(store);
      same(merging.length, 8);
      const after = merging[2]?.position ?? 0;
      for (const [range, expected] of [
        [{ after: 0, limit: 100 }, merging],
        [{ after: 0, limit: 3 }, merging.slice(0, 3)],
        [{ after, limit: 3 }, merging.slice(3, 6)],
        [{ after: merging.at(-1)?.position ?? 0, limit: 3 }, []],
      ] as const) {
        same(idsOf(await orThrow(store.readAll({ ...range, only: 'merging' }))), idsOf(expected));
        same(await orThrow(store.scan({ ...range, only: 'merging' })), expected.map(leanOf));
      }
    },
  },
  {
    name: 'merging events are read as they were known',
    holds: async (store) => {
      const merging = await begun(store);
      const position = merging[3]?.position ?? 0;
      const known = { _tag: 'Instant', instant: minute(5) } as const;
      for (const [knownAt, count] of [
        [{ _tag: 'Position', position }, 4],
        [{ _tag: 'Position', position: position - 1 }, 3],
        [known, 3],
      ] as const) {
        const range = { after: 0, limit: 100, knownAt, only: 'merging' } as const;
        same(idsOf(await orThrow(store.readAll(range))), idsOf(merging.slice(0, count)));
        same((await orThrow(store.scan(range))).length, count);
      }
    },
  },
  {
    name: 'only what is no word of the port is refused',
    holds: async (store) => {
      for (const only of [null, 'merged', true, []]) {
        const range = { after: 0, limit: 1, only: only as 'merging' };
        for (const outcome of [await store.readAll(range)(), await store.scan(range)()])
          same(outcome, {
            _tag: 'Left',
            left: { _tag: 'InvalidArgument', argument: 'only', rule: 'the word merging' },
          });
      }
    },
  },
];
