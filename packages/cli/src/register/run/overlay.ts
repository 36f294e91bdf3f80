import type { StreamName } from '@pavadonis/domain';
import {
  type AppendError,
  type EventStore,
  type ExpectedRevision,
  invalidArgument,
  type NewEvent,
  type AppendResult,
  type ReadError,
  type StoredEvent,
  wrongExpectedRevision,
} from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';

// beyond any position of a store, and all beyond it are whole numbers still
const FIRST_POSITION = 2 ** 50;

const NO_EVENTS: AppendError = invalidArgument('events', 'at least one event');

/**
 * Makes a store that reads another one and keeps in memory what is appended, so that decisions are asked as they would be, and
 * nothing is recorded. It serves one reader, and only while nobody else appends to it.
 */
export const overlay = (base: EventStore): EventStore => {
  const streams = new Map<StreamName, StoredEvent[]>();
  let position = FIRST_POSITION;

  const loaded = (stream: StreamName): TE.TaskEither<ReadError, StoredEvent[]> => {
    const known = streams.get(stream);
    if (known !== undefined) return TE.right(known);
    return pipe(
      base.readStream(stream, {}),
      TE.map((events) => {
        const copy = [...events];
        streams.set(stream, copy);
        return copy;
      }),
    );
  };

  const stored = (
    events: StoredEvent[],
    stream: StreamName,
    expected: ExpectedRevision,
    given: readonly NewEvent[],
  ): E.Either<AppendError, AppendResult> => {
    const next = expected === 'no_stream' ? 0 : expected + 1;
    if (events.length !== next)
      return E.left(
        wrongExpectedRevision(stream, expected, events.length === 0 ? 'no_stream' : events.length - 1),
      );
    for (const event of given) {
      position += 1;
      events.push({ ...event, stream, revision: events.length, position });
    }
    const last = events.at(-1);
    return last === undefined
      ? E.left(NO_EVENTS)
      : E.right({ revision: last.revision, position, storedNow: true, recordedAt: last.recordedAt });
  };

  const read: EventStore['readStream'] = (stream, { from = 0, limit = Infinity }) =>
    pipe(
      loaded(stream),
      TE.map((events) => events.slice(from, from + limit)),
    );

  return {
    checksConditions: true,
    append: (stream, expected, events) =>
      pipe(
        loaded(stream),
        TE.flatMapEither((known) => stored(known, stream, expected, events)),
      ),
    readStream: read,
    scanStream: read,
    readAll: base.readAll,
    scan: base.scan,
    follow: base.follow,
    close: () => TE.right(undefined),
  };
};
