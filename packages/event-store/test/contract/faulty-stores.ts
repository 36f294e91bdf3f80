import {
  memoryStore,
  type AppendError,
  type Appended,
  type EventStore,
  type LogRange,
  type NewEvent,
  type StoredEvent,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';

/** A store that does one thing wrong, and the case of the contract that must notice. */
export interface FaultyStore {
  readonly fault: string;
  readonly noticedBy: string;
  readonly open: () => EventStore;
}

type Append = EventStore['append'];
type StreamName = StoredEvent['stream'];

const faulty = (
  fault: string,
  noticedBy: string,
  spoil: (store: EventStore) => Partial<EventStore>,
): FaultyStore => ({
  fault,
  noticedBy,
  open: () => {
    const store = memoryStore();
    return { ...store, ...spoil(store) };
  },
});

const anyRevision =
  (store: EventStore): Append =>
  (stream, expected, events) =>
    pipe(
      store.append(stream, expected, events),
      TE.orElse((error: AppendError): TE.TaskEither<AppendError, Appended> =>
        error._tag === 'WrongExpectedRevision' ? store.append(stream, error.actual, events) : TE.left(error),
      ),
    );

const oneByOne =
  (store: EventStore): Append =>
  (stream, expected, events) =>
  async () => {
    let outcome = await store.append(stream, expected, events.slice(0, 1))();
    for (const event of events.slice(1))
      if (E.isRight(outcome)) outcome = await store.append(stream, outcome.right.revision, [event])();
    return outcome;
  };

// looks at the stream first and appends later, as if nobody else could come in between
const lookThenLeap = (store: EventStore): Append => {
  const streams = new Map<StreamName, NewEvent[]>();
  return (stream, expected, events) => async () => {
    const before = streams.get(stream) ?? [];
    if (before.length !== (expected === 'no_stream' ? 0 : expected + 1))
      return store.append(stream, expected, events)();
    await Promise.resolve();
    streams.set(stream, [...before, ...events]);
    return anyRevision(store)(stream, expected, events)();
  };
};

const withoutRepeats =
  (store: EventStore): Append =>
  (stream, expected, events) =>
    pipe(
      store.readStream(stream, { limit: 1 }),
      TE.flatMap(([first]): TE.TaskEither<AppendError, Appended> =>
        expected === 'no_stream' && first !== undefined
          ? TE.left({ _tag: 'WrongExpectedRevision', stream, expected, actual: first.revision })
          : store.append(stream, expected, events),
      ),
    );

const rewritten = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
};

const limitFirst =
  (store: EventStore): EventStore['readAll'] =>
  ({ after, limit, knownAt }: LogRange) =>
    pipe(
      store.readAll({ after, limit }),
      TE.flatMap((page) =>
        pipe(
          store.readAll({ after, limit: 1000, knownAt }),
          TE.map((known) => page.filter(({ id }) => known.some((each) => each.id === id))),
        ),
      ),
    );

export const faultyStores: readonly FaultyStore[] = [
  faulty(
    'appends at any revision',
    'an append before or beyond the last revision is refused and stores nothing',
    (store) => ({ append: anyRevision(store) }),
  ),
  faulty('appends one event after the other', 'a batch is stored as a whole or not at all', (store) => ({
    append: oneByOne(store),
  })),
  faulty('lets two writers pass', 'of writers at the same place exactly one wins', (store) => ({
    append: lookThenLeap(store),
  })),
  faulty(
    'does not know what it stored already',
    'the same append again is a success that stores nothing',
    (store) => ({ append: withoutRepeats(store) }),
  ),
  faulty('appends before the task is run', 'nothing happens before a task is run', (store) => ({
    append: (...facts) => {
      const outcome = store.append(...facts)();
      return () => outcome;
    },
  })),
  faulty('reads from a position on instead of after it', 'the log is read from any position on', (store) => ({
    readAll: (range) => store.readAll({ ...range, after: Math.max(0, range.after - 1) }),
  })),
  faulty(
    'scans another order than it reads',
    'a scan gives the events of the log with three fields each',
    (store) => ({
      scan: (range) =>
        pipe(
          store.scan(range),
          TE.map((page) => page.toReversed()),
        ),
    }),
  ),
  faulty(
    'forgets what was known when it scans',
    'known at an instant is everything recorded at or before it',
    (store) => ({
      scan: ({ after, limit }) => store.scan({ after, limit }),
    }),
  ),
  faulty(
    'counts to the limit before it asks what was known',
    'a limit counts only what was known',
    (store) => ({
      readAll: limitFirst(store),
    }),
  ),
  faulty('writes JSON anew', 'data and metadata come back to the byte in any script', (store) => ({
    append: (stream, expected, events) =>
      store.append(
        stream,
        expected,
        events.map((event) => ({ ...event, data: rewritten(event.data) })),
      ),
  })),
  faulty('goes on after it was closed', 'a closed store answers StoreClosed to everything', () => ({
    close: () => TE.right(undefined),
  })),
];
