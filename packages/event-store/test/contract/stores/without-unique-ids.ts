import { type EventStore, guardCalls, memoryStore, type StoredEvent } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { v5 } from 'uuid';

type StreamName = StoredEvent['stream'];

const SPACE = '018f6b2e-0000-7000-8000-00000000f00d';

/** A store that knows an id only at the place that is appended to, as EventStoreDB does. */
export const withoutUniqueIds = (): EventStore => {
  const store = memoryStore();
  const given = new Map<string, string>();

  const placed = (id: string, stream: StreamName, revision: number): string => {
    const own = v5(`${stream} ${revision} ${id}`, SPACE);
    given.set(own, id);
    return own;
  };
  const named = <Event extends { readonly id: string }>(event: Event): Event => ({
    ...event,
    id: given.get(event.id) ?? event.id,
  });

  const calls = guardCalls(() => false, {
    ...store,
    append: (stream, expected, events, condition) => {
      const first = expected === 'no_stream' ? 0 : expected + 1;
      const own = events.map((event, i) => ({ ...event, id: placed(event.id, stream, first + i) }));
      return store.append(stream, expected, own, condition);
    },
    readStream: (stream, range) =>
      pipe(
        store.readStream(stream, range),
        TE.map((page) => page.map(named)),
      ),
    readAll: (range) =>
      pipe(
        store.readAll(range),
        TE.map((page) => page.map(named)),
      ),
    scanStream: (stream, range) =>
      pipe(
        store.scanStream(stream, range),
        TE.map((page) => page.map(named)),
      ),
  });

  return {
    ...store,
    ...calls,
    follow: async function* (range) {
      for await (const page of store.follow(range))
        yield pipe(
          page,
          E.map((each) => ({ ...each, events: each.events.map(named) })),
        );
    },
  };
};
