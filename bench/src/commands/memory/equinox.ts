import {
  CachingCategory,
  CachingStrategy,
  Category,
  Codec,
  Decider,
  type IReloadableCategory,
  LoadOption,
  MemoryCache,
  StreamId,
  StreamName,
} from '@equinox-js/core';
import { MemoryStoreCategory, VolatileStore } from '@equinox-js/memory-store';
import type { Command } from '@pavadonis/casework';
import * as Client from '@pavadonis/domain/client';
import { orThrow } from '@pavadonis/event-store';
import type { Office } from '../office';
import { recordVisit } from '../visit';

interface Kept {
  readonly type: string;
  readonly data: Client.Event;
}

const NAME = 'Client';

const fold = (state: Client.State, events: Kept[]): Client.State => {
  let folded = state;
  for (const { data } of events) folded = Client.evolve(folded, data);
  return folded;
};

const kept = (data: Client.Event): Kept => ({ type: data.type, data });

const codec = Codec.json<Kept, Command>((_, meta) => ({ meta }));

const office = (
  store: VolatileStore<string>,
  category: Category<Kept, Client.State, Command>,
  load: LoadOption,
): Office => {
  const on = (stream: string, command: Command) =>
    Decider.forStream(category, StreamId.create(stream), command);
  return {
    admit: ({ stream, recorded, admission }) =>
      on(stream, admission).transact(() => recorded.map(kept), LoadOption.AssumeEmpty),
    carryOut: ({ stream, facts, command }) =>
      on(stream, command).transact((state) => orThrow(recordVisit(facts)(state)).map(kept), load),
    eventsOf: (stream) =>
      Promise.resolve(
        store
          .load(StreamName.create(NAME, StreamId.create(stream)))
          .flatMap((each) => codec.decode(each)?.data ?? []),
      ),
    close: () => Promise.resolve(),
  };
};

const plain = (store: VolatileStore<string>): Category<Kept, Client.State, Command> =>
  MemoryStoreCategory.create(store, NAME, codec, fold, Client.initial);

/** Opens equinox-js over its store in memory with its defaults, which load the stream for every decision. */
export const equinox = (): Office => {
  const store = new VolatileStore<string>();
  return office(store, plain(store), LoadOption.RequireLoad);
};

/** Opens equinox-js with its cache, deciding on any cached state; a conflict would reload it. */
export const equinoxCached = (): Office => {
  const store = new VolatileStore<string>();
  // its store in memory takes no cache, unlike its other stores
  // eslint-disable-next-line @typescript-eslint/dot-notation -- so there is no public way to it
  const loading = plain(store)['inner'] as IReloadableCategory<Kept, Client.State, Command>;
  const caching = CachingCategory.apply(NAME, loading, CachingStrategy.Cache(new MemoryCache()));
  const empty = { token: { value: 0, version: 0n, bytes: 0n }, state: Client.initial };
  return office(store, new Category(caching, empty), LoadOption.AnyCachedValue);
};
