import {
  EMPTY_LOG,
  type Fingerprint,
  fingerprintAfter,
  later,
  type StoredEvent,
} from '@pavadonis/event-store';
import { prepareQuery, type Database } from '@pavadonis/sqlite';
import { type EventRow, eventsIn } from './event-row';

type Instant = StoredEvent['recordedAt'];

type StreamName = StoredEvent['stream'];

/** The mark of an event: the fingerprint of the log up to it, and the latest moment of recording in there. */
export interface Mark extends Fingerprint {
  /** The latest of the moments at which its events were recorded; absent where there are none. */
  readonly latest: Instant | undefined;
}

/** Returns the fingerprint of a mark alone. */
export const fingerprintOf = ({ position, hash }: Mark): Fingerprint => ({ position, hash });

const NONE: Mark = { ...EMPTY_LOG, latest: undefined };

type MarkRow = readonly [position: number, hash: Uint8Array, latest: Instant];

/** The mark of an event. */
interface MarkOfEvent extends Mark {
  readonly latest: Instant;
}

const markAfter = (mark: Mark, event: StoredEvent): MarkOfEvent => ({
  ...fingerprintAfter(mark, event),
  latest: later(mark.latest, event.recordedAt),
});

// so many are hashed while a host waits some milliseconds
const AT_ONCE = 1000;

/** Prepares the marks of a file. Each call is a part of a transaction, and throws the driver's errors. */
export const prepareMarks = (database: Database) => {
  const findMark = prepareQuery(
    database,
    'SELECT position, hash, latest FROM marks WHERE position <= ? ORDER BY position DESC LIMIT 1',
  );
  const findUnmarked = prepareQuery(
    database,
    `SELECT position, name, revision, events.id, type, recorded_at, data, metadata
     FROM events JOIN streams ON streams.id = events.stream
     WHERE position > ? AND position <= ? ORDER BY position LIMIT ?`,
  );
  const insert = database.prepare('INSERT INTO marks(position, hash, latest) VALUES (?, ?, ?)');

  // nearly always every event has its mark, and then this is all that an append reads of them
  const findLast = prepareQuery(
    database,
    `SELECT position, hash, latest FROM marks WHERE position = (SELECT max(position) FROM events)`,
  );

  const markIn = ([row]: readonly MarkRow[]): Mark | undefined =>
    row && { position: row[0], hash: Buffer.from(row[1]).toString('hex'), latest: row[2] };

  const lastUpTo = (position: number): Mark => markIn(findMark(position) as readonly MarkRow[]) ?? NONE;

  const unmarked = (after: Mark, to: number, limit: number): readonly StoredEvent[] =>
    eventsIn(findUnmarked(after.position, to, limit) as readonly EventRow<StreamName>[], (name) => name);

  const put = (mark: MarkOfEvent): MarkOfEvent => {
    insert.run(mark.position, Buffer.from(mark.hash, 'hex'), mark.latest);
    return mark;
  };

  /** Makes marks that are missing at the end, so many at once. Returns the last mark, and whether more are missing. */
  const complete = (limit: number): { readonly last: Mark; readonly isWhole: boolean } => {
    const last = lastUpTo(Number.MAX_SAFE_INTEGER);
    const events = unmarked(last, Number.MAX_SAFE_INTEGER, limit);
    return {
      last: events.reduce<Mark>((mark, event) => put(markAfter(mark, event)), last),
      isWhole: events.length < limit,
    };
  };

  return {
    /** Returns the mark of the last event at or before a position, also where an older program wrote none. */
    upTo: (position: number): Mark => {
      const last = lastUpTo(position);
      if (last.position === position) return last;
      return unmarked(last, position, Number.MAX_SAFE_INTEGER).reduce<Mark>(markAfter, last);
    },
    /** Returns the mark of the last event of the log, after making those that an older program left out. */
    last: (): Mark => markIn(findLast() as readonly MarkRow[]) ?? complete(Number.MAX_SAFE_INTEGER).last,
    complete,
    /** Marks the log with one more event. */
    add: (mark: Mark, event: StoredEvent): Mark => put(markAfter(mark, event)),
  };
};

/** The marks of a file. */
export type Marks = ReturnType<typeof prepareMarks>;

/** Makes marks of events that have none, some at once. Returns whether all events have theirs. */
export const completeMarks = (database: Database): boolean =>
  prepareMarks(database).complete(AT_ONCE).isWhole;
