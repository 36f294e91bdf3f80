import * as TE from 'fp-ts/TaskEither';
import { LARGEST_APPEND } from '../append-arguments';
import { orThrow } from '../or-throw';
import { same, type ContractCase } from './case';
import { openFollower } from './follower';
import { event, events, holdsOnly, idsOf, stream } from './sample';

const spoilt = [
  event(9, { id: event(9).id.toUpperCase() }),
  event(9, { type: 'Contact\0Recorded' }),
  event(9, { data: '"\udc00"' }),
  event(9, { metadata: '"\0"' }),
  event(9, { data: 'x'.repeat(LARGEST_APPEND + 1) }),
];

/** That a batch is stored as a whole and in its order, or not at all. */
export const batchCases: readonly ContractCase[] = [
  {
    name: 'a batch with an event that no store takes is not stored at all',
    holds: async (store, maxSilentReads) => {
      await orThrow(store.append(stream(1), 'no_stream', [event(1)]));
      for (const bad of spoilt)
        for (const place of [0, 1, 2]) {
          const batch = events(2, 2).toSpliced(place, 0, bad);
          await orThrow(TE.swap(store.append(stream(1), 0, batch)));
          await orThrow(TE.swap(store.append(stream(2), 'no_stream', batch)));
        }
      await orThrow(TE.swap(store.append(stream(1), 0, [...events(2, 2), event(2)])));
      await holdsOnly(store, [event(1).id]);
      same(await orThrow(store.readStream(stream(2), {})), []);
      const follower = openFollower(store, maxSilentReads, { after: 0 });
      same(idsOf(await follower.events(1)), [event(1).id]);
    },
  },
  {
    name: 'the events of a refused batch may be appended afterwards',
    holds: async (store) => {
      await orThrow(TE.swap(store.append(stream(1), 4, events(1, 3))));
      await orThrow(TE.swap(store.append(stream(1), 'no_stream', [...events(1, 3), event(1)])));
      await orThrow(store.append(stream(2), 'no_stream', events(1, 3)));
      await holdsOnly(store, idsOf(events(1, 3)));
    },
  },
  {
    name: 'a thousand events of one batch keep their order',
    holds: async (store, maxSilentReads) => {
      const batch = events(0, 1000);
      const { revision } = await orThrow(store.append(stream(1), 'no_stream', batch));
      same(revision, 999);
      same(idsOf(await orThrow(store.readStream(stream(1), {}))), idsOf(batch));
      same(idsOf(await orThrow(store.readAll({ after: 0, limit: 1000 }))), idsOf(batch));
      same(idsOf(await openFollower(store, maxSilentReads, { after: 0 }).events(1000)), idsOf(batch));
    },
  },
];
