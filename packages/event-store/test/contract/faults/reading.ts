import {
  type EventStore,
  type LogRange,
  memoryStore,
  type NewEvent,
  type StoredEvent,
} from '@pavadonis/event-store';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { faulty, type FaultyStore } from './faulty';

type StreamName = StoredEvent['stream'];

// the beginning that was known, whole
const withoutLimit = ({ readAll, readStream }: EventStore): Partial<EventStore> => ({
  readAll: (range: LogRange) => readAll(range.knownAt === undefined ? range : { ...range, limit: 1000 }),
  readStream: (stream, range) =>
    readStream(stream, range.knownAt === undefined ? range : { ...range, limit: undefined }),
});

const mapped =
  (change: (page: readonly StoredEvent[]) => readonly StoredEvent[]) =>
  ({ readAll, readStream }: EventStore): Partial<EventStore> => ({
    readAll: (range) => pipe(readAll(range), TE.map(change)),
    readStream: (stream, range) => pipe(readStream(stream, range), TE.map(change)),
  });

// some appends take longer than others, and are seen by readers only when they end
const laterSeen = (
  hides: (events: readonly NewEvent[], append: number) => readonly NewEvent[],
): EventStore => {
  const store = memoryStore();
  const hidden = new Set<string>();
  const seen = (page: readonly StoredEvent[]) => page.filter(({ id }) => !hidden.has(id));
  let appends = 0;
  return {
    ...store,
    append:
      (stream, expected, events, ...condition) =>
      async () => {
        const hiding = hides(events, appends++);
        for (const { id } of hiding) hidden.add(id);
        const outcome = await store.append(stream, expected, events, ...condition)();
        for (let turn = 0; turn < 20; turn++) await Promise.resolve();
        for (const { id } of hiding) hidden.delete(id);
        return outcome;
      },
    readAll: (range) => pipe(store.readAll(range), TE.map(seen)),
    readStream: (stream, range) => pipe(store.readStream(stream, range), TE.map(seen)),
  };
};

const withoutCategory = (stream: StreamName): StreamName =>
  `client-${stream.slice(stream.indexOf('-') + 1)}` as StreamName;

const beginningOf = (stream: StreamName): StreamName => `${stream.slice(0, -1)}0` as StreamName;

const ITS_OWN = {
  stream: 'centre-018f6b2e-0000-7000-8000-00000000cafe' as StreamName,
  id: '018f6b2e-0000-7000-8000-00000000cafe',
  type: 'StoreOpened',
  recordedAt: '2018-07-01T12:00:00.000Z' as StoredEvent['recordedAt'],
  data: '{}',
  metadata: '{}',
};

/** Stores that give something else than they hold, or in another order. */
export const readingFaults: readonly FaultyStore[] = [
  faulty('reads from a position on instead of after it', 'the log is read from any position on', (store) => ({
    readAll: (range) => store.readAll({ ...range, after: Math.max(0, range.after - 1) }),
  })),
  faulty(
    'scans another order than it reads',
    'a scan gives the events of the log with three fields each',
    ({ scan }) => ({
      scan: (range) =>
        pipe(
          scan(range),
          TE.map((page) => page.toReversed()),
        ),
    }),
  ),
  faulty(
    'reads in the order of recording instead of storing',
    'known at a position is everything up to it',
    mapped((page) => page.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))),
  ),
  faulty(
    'counts positions in each stream',
    'positions increase over all streams and are never used twice',
    mapped((page) => page.map((event) => ({ ...event, position: event.revision + 1 }))),
  ),
  faulty(
    'forgets what was known when it scans',
    'known at an instant is everything before the first event recorded after it',
    (store) => ({ scan: ({ after, limit }) => store.scan({ after, limit }) }),
  ),
  faulty('forgets the limit where a moment is given', 'a limit and a moment hold together', withoutLimit),
  faulty(
    'gives shorter pages than it is asked for',
    'a thousand events of one batch keep their order',
    (store) => ({ readAll: (range) => store.readAll({ ...range, limit: Math.min(range.limit, 500) }) }),
  ),
  faulty(
    'tells streams apart by their ids alone',
    'streams of one id and every category are kept apart, and all are in the log',
    ({ append, readStream, scanStream }) => ({
      append: (stream, ...facts) => append(withoutCategory(stream), ...facts),
      readStream: (stream, range) => readStream(withoutCategory(stream), range),
      scanStream: (stream, range) => scanStream(withoutCategory(stream), range),
    }),
  ),
  faulty(
    'tells streams apart by the beginning of their names',
    'streams whose names differ in one letter are kept apart',
    ({ append, readStream, scanStream }) => ({
      append: (stream, ...facts) => append(beginningOf(stream), ...facts),
      readStream: (stream, range) => readStream(beginningOf(stream), range),
      scanStream: (stream, range) => scanStream(beginningOf(stream), range),
    }),
  ),
  faulty('holds an event of its own from the beginning', 'an empty store has nothing to read', (store) => {
    const begun = store.append(ITS_OWN.stream, 'no_stream', [ITS_OWN])();
    return { scan: (range) => () => begun.then(() => store.scan(range)()) };
  }),
  faulty(
    'hands the events that it holds to its readers',
    'events that a reader changes are read by others as they were stored',
    ({ readStream }) => {
      const held = new Map<string, StoredEvent>();
      const hand = (event: StoredEvent): StoredEvent => {
        const own = held.get(event.id) ?? { ...event };
        held.set(event.id, own);
        return own;
      };
      return {
        readStream: (stream, range) =>
          pipe(
            readStream(stream, range),
            TE.map((events) => events.map(hand)),
          ),
      };
    },
  ),
  faulty(
    'wraps the beginning of a stream at 32 bits',
    'a stream has nothing to read from a revision beyond 2^31 on',
    ({ readStream }) => ({
      readStream: (stream, { from = 0, ...range }) => readStream(stream, { ...range, from: from % 2 ** 32 }),
    }),
  ),
  faulty(
    'wraps positions at 32 bits',
    'the log has nothing to read after a position far beyond its end',
    ({ readAll }) => ({ readAll: (range) => readAll({ ...range, after: range.after % 2 ** 32 }) }),
  ),
  {
    fault: 'shows a later append before an earlier one',
    noticedBy: 'pages that are read while others write join to the log',
    open: () => laterSeen((events, append) => (append % 2 === 0 ? events : [])),
  },
  {
    fault: 'shows a batch event by event',
    noticedBy: 'a reader of a stream sees a batch whole or not at all',
    open: () => laterSeen((events) => events.slice(1)),
  },
  faulty(
    'rejects what it should refuse',
    'a limit that is no whole number from 1 on is refused',
    (store) => ({
      readAll: (range) =>
        range.limit < 1 ? () => Promise.reject(new Error('bad limit')) : store.readAll(range),
    }),
  ),
  faulty('goes on after it was closed', 'a closed store answers StoreClosed to everything', () => ({
    close: () => TE.right(undefined),
  })),
];
