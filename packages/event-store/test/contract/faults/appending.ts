import {
  type AppendError,
  type AppendResult,
  type EventStore,
  LARGEST_APPEND,
  type NewEvent,
  type StoredEvent,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { faulty, type FaultyStore } from './faulty';

type Append = EventStore['append'];
type StreamName = StoredEvent['stream'];

const anyRevision =
  ({ append }: EventStore): Append =>
  (stream, expected, events, ...condition) =>
    pipe(
      append(stream, expected, events, ...condition),
      TE.orElse((error: AppendError): TE.TaskEither<AppendError, AppendResult> =>
        error._tag === 'WrongExpectedRevision'
          ? append(stream, error.actual, events, ...condition)
          : TE.left(error),
      ),
    );

const thoughRefused =
  ({ append }: EventStore): Append =>
  (stream, expected, events, ...condition) =>
    pipe(
      append(stream, expected, events, ...condition),
      TE.tapError((error) =>
        error._tag === 'WrongExpectedRevision'
          ? append(stream, error.actual, events, ...condition)
          : TE.right(undefined),
      ),
    );

const oneByOne =
  ({ append }: EventStore): Append =>
  (stream, expected, events, ...condition) =>
  async () => {
    let outcome = await append(stream, expected, events.slice(0, 1), ...condition)();
    for (const event of events.slice(1))
      if (E.isRight(outcome)) outcome = await append(stream, outcome.right.revision, [event], ...condition)();
    return outcome;
  };

// looks at the stream first and appends later, as if nobody else could come in between
const lookThenLeap = (store: EventStore): Append => {
  const streams = new Map<StreamName, NewEvent[]>();
  return (stream, expected, events, ...condition) =>
    async () => {
      const before = streams.get(stream) ?? [];
      if (before.length !== (expected === 'no_stream' ? 0 : expected + 1))
        return store.append(stream, expected, events, ...condition)();
      await Promise.resolve();
      streams.set(stream, [...before, ...events]);
      return anyRevision(store)(stream, expected, events, ...condition)();
    };
};

const withoutRepeats =
  ({ append, readStream }: EventStore): Append =>
  (stream, expected, events, ...condition) =>
    pipe(
      readStream(stream, {}),
      TE.flatMap((stored): TE.TaskEither<AppendError, AppendResult> =>
        expected === 'no_stream' && stored.length > 0
          ? TE.left({ _tag: 'WrongExpectedRevision', stream, expected, actual: stored.length - 1 })
          : append(stream, expected, events, ...condition),
      ),
    );

const answersTheEnd =
  ({ append, readStream }: EventStore): Append =>
  (stream, expected, events, ...condition) =>
    pipe(
      append(stream, expected, events, ...condition),
      TE.flatMap((appended) =>
        pipe(
          readStream(stream, {}),
          TE.map((stored) => stored.at(-1) ?? appended),
          TE.map(({ revision, position }) => ({ ...appended, revision, position })),
        ),
      ),
    );

const saying =
  (storedNow: boolean, { append }: EventStore): Append =>
  (...facts) =>
    pipe(
      append(...facts),
      TE.map((appended) => ({ ...appended, storedNow })),
    );

// knows the text that was sent last, and takes any other for news
const comparingContents = ({ append }: EventStore): Append => {
  const sent = new Map<string, string>();
  return (stream, expected, events, ...condition) =>
    pipe(
      append(stream, expected, events, ...condition),
      TE.map((appended) => {
        const isNew = events.some(({ id, data }) => sent.get(id) !== data);
        for (const { id, data } of events) sent.set(id, data);
        return { ...appended, storedNow: isNew };
      }),
    );
};

const wrapped =
  ({ append }: EventStore): Append =>
  (stream, expected, events, ...condition) =>
    pipe(
      append(stream, expected === 'no_stream' ? expected : expected % 2 ** 32, events, ...condition),
      TE.mapLeft((error) => (error._tag === 'WrongExpectedRevision' ? { ...error, expected } : error)),
    );

const remembersTheRefused = ({ append }: EventStore): Append => {
  const burnt = new Set<string>();
  return (stream, expected, events, ...condition) => {
    const spent = events.find(({ id }) => burnt.has(id));
    if (spent !== undefined) return TE.left({ _tag: 'EventIdTaken', id: spent.id });
    return pipe(
      append(stream, expected, events, ...condition),
      TE.tapError(() => TE.fromIO(() => events.forEach(({ id }) => burnt.add(id)))),
    );
  };
};

const storesWhatFits =
  ({ append }: EventStore): Append =>
  (stream, expected, events, ...condition) =>
    pipe(
      append(stream, expected, events, ...condition),
      TE.tapError((error) =>
        error._tag === 'AppendTooLarge'
          ? append(stream, expected, events.slice(0, 1), ...condition)
          : TE.right(undefined),
      ),
    );

const countsLetters =
  ({ append }: EventStore): Append =>
  (stream, expected, events, ...condition) => {
    const letters = events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
    return pipe(
      append(stream, expected, events, ...condition),
      TE.orElse((error: AppendError) =>
        error._tag === 'AppendTooLarge' && letters <= LARGEST_APPEND
          ? append(
              stream,
              expected,
              events.map((event) => ({ ...event, data: '' })),
              ...condition,
            )
          : TE.left(error),
      ),
    );
  };

/** Stores that append at the wrong place, in parts, too often or too much. */
export const appendingFaults: readonly FaultyStore[] = [
  faulty(
    'appends at any revision',
    'an append before or beyond the last revision is refused and stores nothing',
    (store) => ({ append: anyRevision(store) }),
  ),
  faulty(
    'stores although it refuses',
    'an append before or beyond the last revision is refused and stores nothing',
    (store) => ({ append: thoughRefused(store) }),
  ),
  faulty(
    'appends one event after the other',
    'a batch with an event that no store takes is not stored at all',
    (store) => ({ append: oneByOne(store) }),
  ),
  faulty('lets two writers pass', 'of writers at the same place exactly one wins', (store) => ({
    append: lookThenLeap(store),
  })),
  faulty(
    'does not know what it stored already',
    'the same append again is a success that stores nothing',
    (store) => ({ append: withoutRepeats(store) }),
  ),
  faulty(
    'answers a repeat with where the stream ends now',
    'the same append again is a success long after others followed',
    (store) => ({ append: answersTheEnd(store) }),
  ),
  faulty(
    'says of a repeat that it was stored now',
    'an append says whether it was stored now or before',
    (store) => ({ append: saying(true, store) }),
  ),
  faulty(
    'says of every append that it was stored before',
    'an append says whether it was stored now or before',
    (store) => ({ append: saying(false, store) }),
  ),
  faulty(
    'takes the same ids with other contents for new events',
    'an append says whether it was stored now or before',
    (store) => ({ append: comparingContents(store) }),
  ),
  faulty('appends before the task is run', 'nothing happens before a task is run', (store) => ({
    append: (...facts) => {
      const outcome = store.append(...facts)();
      return () => outcome;
    },
  })),
  faulty('wraps revisions at 32 bits', 'a revision beyond 2^31 is expected like any other', (store) => ({
    append: wrapped(store),
  })),
  faulty(
    'remembers the ids of refused batches',
    'the events of a refused batch may be appended afterwards',
    (store) => ({ append: remembersTheRefused(store) }),
  ),
  faulty('takes nothing for done', 'an empty batch is refused', ({ append }) => ({
    append: (stream, expected, events, ...condition) =>
      events.length === 0
        ? TE.right({
            revision: 0,
            position: 1,
            storedNow: true,
            recordedAt: '2018-07-01T12:00:00.000Z' as NewEvent['recordedAt'],
          })
        : append(stream, expected, events, ...condition),
  })),
  faulty('leaves out of a type what it cannot store', 'a type with U+0000 is refused', ({ append }) => ({
    append: (stream, expected, events, ...condition) =>
      append(
        stream,
        expected,
        events.map((event) => ({ ...event, type: event.type.replace('\0', '') })),
        ...condition,
      ),
  })),
  faulty(
    'stores the beginning of what is too large',
    'an append of 16 MB is refused and stores nothing',
    (store) => ({ append: storesWhatFits(store) }),
  ),
  faulty(
    'counts letters where bytes are limited',
    'an append of one byte more than the largest is refused and stores nothing',
    (store) => ({ append: countsLetters(store) }),
  ),
];
