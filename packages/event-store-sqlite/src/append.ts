import {
  eventIdTaken,
  invalidArgument,
  neverBackwards,
  newMerging,
  otherHistory,
  wrongExpectedRevision,
  type AppendCondition,
  type AppendOptions,
  type AppendResult,
  type AppendError,
  type ExpectedRevision,
  type NewEvent,
  type StoredEvent,
} from '@pavadonis/event-store';
import { isTaken, prepareGroupCommit, prepareQuery, type Database } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { fingerprintOf, type Mark, type Marks } from './marks';
import { marksAtWork } from './marks-at-work';
import { MERGING } from './merging';

type StreamName = StoredEvent['stream'];

type StreamRow = readonly [number: number, last: number];

type MergingRow = readonly [name: StreamName, position: number];

type PlaceRow = readonly [
  id: string,
  revision: number,
  position: number,
  recordedAt: StoredEvent['recordedAt'],
];

const NO_EVENTS = E.left(invalidArgument('events', 'at least one event'));

// an event costs as much as so many of its bytes, whatever they are
const BYTES_OF_ITS_PLACE = 1000;
// a group of many small appends takes the thread for some ten milliseconds, and so does one of few large ones
const MOST_AT_ONCE = 400_000;

const sizeOf = (events: readonly NewEvent[]): number =>
  events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length + BYTES_OF_ITS_PLACE, 0);

/** How appends wait for other processes, and who is told of what was stored. */
interface AppendingOptions {
  readonly lockTimeoutMs: number;
  /** Called when appends were stored, once for all that were stored at the same moment. */
  readonly onStored: () => void;
}

/**
 * Prepares appending to a stream as the port says. Appends that wait at the same moment share one transaction, and each is
 * answered as if it had been alone. Rejects with what the driver throws.
 */
export const prepareAppend = (
  database: Database,
  marks: Marks,
  { lockTimeoutMs, onStored }: AppendingOptions,
) => {
  const atWork = marksAtWork(marks);
  const commit = prepareGroupCommit(database, {
    lockTimeoutMs,
    mostAtOnce: MOST_AT_ONCE,
    onChange: atWork.forget,
    onCommit: onStored,
  });
  const findStream = prepareQuery(
    database,
    `SELECT id, coalesce((SELECT max(revision) FROM events WHERE stream = streams.id), -1)
     FROM streams WHERE name = ?`,
  );
  const findPlaces = prepareQuery(
    database,
    `SELECT id, revision, position, recorded_at FROM events
     WHERE stream = ? AND revision BETWEEN ? AND ? ORDER BY revision`,
  );
  const findMerging = prepareQuery(
    database,
    `SELECT name, position FROM events INDEXED BY merging_events JOIN streams ON streams.id = events.stream
     WHERE position > ? AND ${MERGING} ORDER BY position LIMIT 1`,
  );
  const addStream = database.prepare('INSERT INTO streams(name) VALUES (?)');
  const addEvent = database.prepare(
    'INSERT INTO events(stream, revision, id, type, recorded_at, data, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );

  const repeated = (stream: number, place: number, events: readonly NewEvent[]): AppendResult | undefined => {
    const there = findPlaces(stream, place, place + events.length - 1) as readonly PlaceRow[];
    const last = there.at(-1);
    if (last === undefined || !events.every(({ id }, i) => there[i]?.[0] === id)) return undefined;
    const [, revision, position, recordedAt] = last;
    const fingerprint = fingerprintOf(marks.upTo(position));
    return { revision, position, storedNow: false, recordedAt, fingerprint };
  };

  const lastOf = (stream: StreamName): ExpectedRevision => {
    const [[, last] = [0, -1]] = findStream(stream) as readonly StreamRow[];
    return last < 0 ? 'no_stream' : last;
  };

  const broken = ({ unchanged = [], noMergingAfter, history }: AppendCondition): AppendError | undefined => {
    if (history !== undefined && !atWork.holds(history)) return otherHistory(history.position);
    for (const { stream, revision } of unchanged) {
      const actual = lastOf(stream);
      if (actual !== revision) return wrongExpectedRevision(stream, revision, actual);
    }
    if (noMergingAfter === undefined) return undefined;
    const [merging] = findMerging(noMergingAfter) as readonly MergingRow[];
    return merging && newMerging(...merging);
  };

  const add = (stream: number, revision: number, event: NewEvent): E.Either<AppendError, number> => {
    const { id, type, recordedAt, data, metadata } = event;
    try {
      const { lastInsertRowid } = addEvent.run(stream, revision, id, type, recordedAt, data, metadata);
      return E.right(Number(lastInsertRowid));
    } catch (thrown) {
      // stream and revision are known to be free, so what is taken is the id
      if (isTaken(thrown)) return E.left(eventIdTaken(id));
      throw thrown;
    }
  };

  return (
    name: StreamName,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    { imported = false, ...condition }: AppendOptions = {},
    signal?: AbortSignal,
  ): Promise<E.Either<AppendError, AppendResult>> =>
    commit(
      (): E.Either<AppendError, AppendResult> => {
        const place = expected === 'no_stream' ? 0 : expected + 1;
        const [found] = findStream(name) as readonly StreamRow[];
        const last = found?.[1] ?? -1;
        if (found !== undefined && place <= last) {
          const before = repeated(found[0], place, events);
          if (before !== undefined) return E.right(before);
        }
        if (last !== place - 1)
          return E.left(wrongExpectedRevision(name, expected, last < 0 ? 'no_stream' : last));
        const failure = broken(condition);
        if (failure !== undefined) return E.left(failure);
        const stream = found?.[0] ?? Number(addStream.run(name).lastInsertRowid);
        let mark: Mark = atWork.last();
        const asStored = imported ? events : neverBackwards(events, mark.latest);
        const added = asStored.at(-1);
        if (added === undefined) return NO_EVENTS;
        for (const [i, event] of asStored.entries()) {
          const revision = place + i;
          const position = add(stream, revision, event);
          if (E.isLeft(position)) return position;
          mark = atWork.add(mark, { ...event, position: position.right, stream: name, revision });
        }
        return E.right({
          revision: last + events.length,
          position: mark.position,
          storedNow: true,
          recordedAt: added.recordedAt,
          fingerprint: fingerprintOf(mark),
        });
      },
      { size: sizeOf(events), signal },
    );
};
