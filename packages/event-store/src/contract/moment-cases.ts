import * as TE from 'fp-ts/TaskEither';
import { orThrow } from '../or-throw';
import type { AppendOptions, EventStore } from '../port';
import type { NewEvent } from '../stored-event';
import { type ContractCase, same } from './case';
import { openFollower } from './follower';
import { event, holdsOnly, minute, stream, wholeLog } from './sample';

const at = (n: number, moment: number): NewEvent => event(n, { recordedAt: minute(moment) });

const hasMoments = async (store: EventStore, ...moments: readonly number[]): Promise<void> => {
  same(
    (await wholeLog(store)).map(({ recordedAt }) => recordedAt),
    moments.map(minute),
  );
};

/** The moments of recording that every store keeps: those of an import, and those that are later than all before. */
export const momentCases: readonly ContractCase[] = [
  {
    name: 'an import keeps its moments of recording, and says so',
    holds: async (store) => {
      const imported: AppendOptions = { imported: true };
      const first = await orThrow(store.append(stream(1), 'no_stream', [at(1, 20), at(2, 10)], imported));
      same(first.recordedAt, minute(10));
      const second = await orThrow(store.append(stream(2), 'no_stream', [at(3, 5)], imported));
      same(second.recordedAt, minute(5));
      await hasMoments(store, 20, 10, 5);
    },
  },
  {
    name: 'an append that asks for a later moment is stored with it, and says so',
    holds: async (store) => {
      for (const [i, moment] of [3, 3, 20, 21].entries()) {
        const appended = await orThrow(
          store.append(stream(i), 'no_stream', [at(i, moment)], i === 1 ? { imported: false } : undefined),
        );
        same(appended.recordedAt, minute(moment));
      }
      await hasMoments(store, 3, 3, 20, 21);
    },
  },
  {
    name: 'an import is said by true or false alone',
    holds: async (store) => {
      for (const imported of [null, 1, 'true']) {
        const options = { imported } as unknown as AppendOptions;
        same(await orThrow(TE.swap(store.append(stream(1), 'no_stream', [event(1)], options))), {
          _tag: 'InvalidArgument',
          argument: 'imported',
          rule: 'true or false',
        });
      }
      await holdsOnly(store, []);
    },
  },
];

const fill = (store: EventStore) =>
  orThrow(store.append(stream(1), 'no_stream', [at(1, 20), at(2, 10)], { imported: true }));

/** The moments of live appends on a store that stores none earlier than its latest. */
export const risingCases: readonly ContractCase[] = [
  {
    name: 'a live append of an earlier moment is stored with the latest, and says so',
    holds: async (store, maxSilentReads) => {
      await fill(store);
      const other = await orThrow(store.append(stream(2), 'no_stream', [at(3, 15)]));
      same(other.recordedAt, minute(20));
      const own = await orThrow(store.append(stream(1), 1, [at(4, 5)], { imported: false }));
      same(own.recordedAt, minute(20));
      await hasMoments(store, 20, 10, 20, 20);
      const [, , third] = await openFollower(store, maxSilentReads, { after: 0 }).events(3);
      same(third?.recordedAt, minute(20));
    },
  },
  {
    name: 'of a live batch no event is stored with an earlier moment than one before it',
    holds: async (store) => {
      await fill(store);
      const batch = [at(3, 19), at(4, 30), at(5, 25), at(6, 31)];
      same((await orThrow(store.append(stream(2), 'no_stream', batch))).recordedAt, minute(31));
      same((await orThrow(store.append(stream(1), 1, [at(7, 33), at(8, 32)]))).recordedAt, minute(33));
      await hasMoments(store, 20, 10, 20, 30, 30, 31, 33, 33);
    },
  },
  {
    name: 'a live append again is a repeat, and tells the moment that is stored',
    holds: async (store) => {
      await fill(store);
      const first = await orThrow(store.append(stream(2), 'no_stream', [at(3, 15)]));
      await orThrow(store.append(stream(3), 'no_stream', [at(4, 40)]));
      for (const again of [at(3, 15), at(3, 50)])
        same(await orThrow(store.append(stream(2), 'no_stream', [again])), { ...first, storedNow: false });
      await hasMoments(store, 20, 10, 20, 40);
    },
  },
  {
    name: 'writers at the same time store moments that never run backwards',
    holds: async (store) => {
      await fill(store);
      await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          orThrow(store.append(stream(10 + i), 'no_stream', [at(10 + i, 15 + ((i * 7) % 20))])),
        ),
      );
      const moments = (await wholeLog(store)).slice(2).map(({ recordedAt }) => recordedAt);
      same(moments.length, 20);
      same(moments, moments.toSorted());
    },
  },
];

/** The moments of live appends on a store that may keep them as they are. */
export const unraisedCases: readonly ContractCase[] = [
  {
    name: 'promises no rising moments, and tells the one that it stored',
    holds: async (store) => {
      await fill(store);
      const { recordedAt } = await orThrow(store.append(stream(2), 'no_stream', [at(3, 15)]));
      same([minute(15), minute(20)].includes(recordedAt), true);
      same((await wholeLog(store))[2]?.recordedAt, recordedAt);
    },
  },
];
