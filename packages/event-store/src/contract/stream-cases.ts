import type { Category } from '@pavadonis/domain';
import { orThrow } from '../or-throw';
import { same, type ContractCase } from './case';
import { openFollower } from './follower';
import { event, events, idsOf, stream, wholeLog } from './sample';

const categories: readonly Category[] = ['client', 'contract', 'operation', 'centre'];

/** That streams are told apart by the whole of their names. */
export const streamCases: readonly ContractCase[] = [
  {
    name: 'streams of one id and every category are kept apart, and all are in the log',
    holds: async (store, maxSilentReads) => {
      for (const [i, category] of categories.entries())
        await orThrow(store.append(stream(1, category), 'no_stream', events(10 * i, 2)));
      for (const [i, category] of categories.entries()) {
        const ofStream = await orThrow(store.readStream(stream(1, category), {}));
        same(idsOf(ofStream), idsOf(events(10 * i, 2)));
        same(idsOf(await orThrow(store.scanStream(stream(1, category), {}))), idsOf(ofStream));
        same((await orThrow(store.append(stream(1, category), 1, [event(10 * i + 2)]))).revision, 2);
      }
      const log = await wholeLog(store);
      same(
        log.slice(0, 8).map((each) => each.stream),
        categories.flatMap((category) => [stream(1, category), stream(1, category)]),
      );
      same(await openFollower(store, maxSilentReads, { after: 0 }).events(12), log);
    },
  },
  {
    name: 'streams whose names differ in one letter are kept apart',
    holds: async (store) => {
      for (const n of [1, 10, 11, 100]) await orThrow(store.append(stream(n), 'no_stream', [event(n)]));
      for (const n of [1, 10, 11, 100])
        same(idsOf(await orThrow(store.readStream(stream(n), {}))), [event(n).id]);
      same(await orThrow(store.readStream(stream(110), {})), []);
    },
  },
];
