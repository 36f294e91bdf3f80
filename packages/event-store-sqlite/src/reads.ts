import type {
  IdentifiedEvent,
  LogRange,
  ScannedEvent,
  StoredEvent,
  StreamRange,
} from '@pavadonis/event-store';
import { prepareQuery, type Database, type SqlValue } from '@pavadonis/sqlite';
import { type EventRow, eventsIn, WHOLE_EVENT } from './event-row';
import { prepareKnownUpTo } from './known-at';
import type { Marks } from './marks';
import { MERGING } from './merging';
import { prepareStreamNames } from './stream-names';

type ScannedRow = readonly [position: number, stream: number, data: string];

type IdentifiedRow = readonly [position: number, id: string, data: string];

const LEAN_EVENT = 'position, stream, data';
const IDENTIFIED_EVENT = 'position, id, data';

const OF_STREAM = 'stream = (SELECT id FROM streams WHERE name = ?) AND revision >= ?';
const AFTER = 'position > ?';
const MERGING_AFTER = `${AFTER} AND ${MERGING}`;

const EVENTS = 'events';
const MERGING_EVENTS = 'events INDEXED BY merging_events';

const prepareRange = (
  database: Database,
  columns: string,
  where: string,
  { order, from = EVENTS }: { readonly order: string; readonly from?: string },
) => {
  const query = prepareQuery(
    database,
    `SELECT ${columns} FROM ${from} WHERE ${where} AND position <= ? ORDER BY ${order} LIMIT ?`,
  );
  const knownUpTo = prepareKnownUpTo(database);
  return (
    values: readonly SqlValue[],
    knownAt: StreamRange['knownAt'],
    limit: number | undefined,
  ): readonly unknown[] =>
    // SQLite takes a negative limit as none
    query(...values, knownUpTo(knownAt), limit ?? -1);
};

/** The reads of the port. They throw what the driver throws. */
export const prepareReads = (database: Database, marks: Marks) => {
  const { names } = prepareStreamNames(database, marks);
  const ofStream = prepareRange(database, WHOLE_EVENT, OF_STREAM, { order: 'revision' });
  const ofLog = prepareRange(database, WHOLE_EVENT, AFTER, { order: 'position' });
  const lean = prepareRange(database, LEAN_EVENT, AFTER, { order: 'position' });
  const identified = prepareRange(database, IDENTIFIED_EVENT, OF_STREAM, { order: 'revision' });

  const merging = { order: 'position', from: MERGING_EVENTS };
  const ofMerging = prepareRange(database, WHOLE_EVENT, MERGING_AFTER, merging);
  const leanMerging = prepareRange(database, LEAN_EVENT, MERGING_AFTER, merging);

  return {
    readStream: (stream: StoredEvent['stream'], range: StreamRange): readonly StoredEvent[] =>
      eventsIn(
        ofStream([stream, range.from ?? 0], range.knownAt, range.limit) as readonly EventRow[],
        () => stream,
      ),

    readAll: ({ after, limit, knownAt, only }: LogRange): readonly StoredEvent[] =>
      eventsIn(
        (only === undefined ? ofLog : ofMerging)([after], knownAt, limit) as readonly EventRow[],
        names(),
      ),

    scan: ({ after, limit, knownAt, only }: LogRange): readonly ScannedEvent[] => {
      const read = only === undefined ? lean : leanMerging;
      const [nameOf, events]: [ReturnType<typeof names>, ScannedEvent[]] = [names(), []];
      for (const [position, stream, data] of read([after], knownAt, limit) as readonly ScannedRow[])
        events.push({ position, stream: nameOf(stream), data });
      return events;
    },

    scanStream: (
      stream: StoredEvent['stream'],
      { limit, knownAt }: Pick<StreamRange, 'limit' | 'knownAt'>,
    ): readonly IdentifiedEvent[] =>
      (identified([stream, 0], knownAt, limit) as readonly IdentifiedRow[]).map(([position, id, data]) => ({
        position,
        stream,
        id,
        data,
      })),
  };
};
