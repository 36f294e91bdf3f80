import type { StreamName } from '@pavadonis/domain';
import {
  bell,
  type EventStore,
  followPages,
  guardCalls,
  memoryStore,
  type StoreCalls,
  streamTruncated,
} from '@pavadonis/event-store';
import type { Removal } from '@pavadonis/event-store/contract';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';

const removers = new WeakMap<EventStore, (stream: StreamName) => void>();

/** Removes a stream of a store that is made here. */
export const removeByHand: Readonly<Record<string, Removal>> = {
  'was removed by hand': (store, stream) => Promise.resolve(removers.get(store)?.(stream)),
};

/** The calls of a store that has removals, and of the store without them. */
export interface RemovalCalls {
  readonly telling: StoreCalls;
  readonly silent: StoreCalls;
}

/** A store from which streams can be removed, and says so. A part of its calls may be at fault. */
export const withRemovals = (
  spoil: (calls: RemovalCalls) => Partial<StoreCalls> = () => ({}),
): EventStore => {
  const silent = memoryStore();
  const removed = new Set<StreamName>();
  const news = bell();
  const unless = <X, A>(stream: StreamName | undefined, task: TE.TaskEither<X, A>) => {
    const missing = (stream === undefined ? [...removed] : [stream]).find((each) => removed.has(each));
    return missing === undefined ? task : TE.left(streamTruncated(missing, 'deleted_for_good'));
  };
  const telling = guardCalls(() => false, {
    append: (stream, ...facts) => unless(stream, silent.append(stream, ...facts)),
    readStream: (stream, range) => unless(stream, silent.readStream(stream, range)),
    scanStream: (stream, range) => unless(stream, silent.scanStream(stream, range)),
    readAll: (range) => unless(undefined, silent.readAll(range)),
    scan: (range) => unless(undefined, silent.scan(range)),
  });
  const calls = { ...telling, ...spoil({ telling, silent }) };
  const store: EventStore = {
    ...calls,
    checksConditions: silent.checksConditions,
    append: (...given) =>
      pipe(
        calls.append(...given),
        TE.tapIO(() => () => news.ring()),
      ),
    follow: followPages(calls.readAll, news),
    close: () => async () => {
      const closed = await silent.close()();
      news.ring();
      return closed;
    },
  };
  removers.set(store, (stream) => {
    removed.add(stream);
    news.ring();
  });
  return store;
};
