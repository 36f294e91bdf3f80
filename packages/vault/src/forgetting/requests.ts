import type { CivilDate, Instant, StreamName } from '@pavadonis/domain';
import { type Database, prepareQuery } from '@pavadonis/sqlite';

/** A request that persons be forgotten, together. */
export interface ForgettingRequest {
  /** The id of the request, which the host gives. */
  readonly request: string;
  /** The streams that are forgotten together: all those of one person. */
  readonly streams: readonly StreamName[];
  /** The moment at which it was made. */
  readonly askedAt: Instant;
  /** The moment from which on it may be carried out. */
  readonly due: Instant;
}

/** A request on record. */
export interface RequestRow extends ForgettingRequest {
  /** Whether carrying it out has begun, so that it cannot be taken back. */
  readonly hasBegun: boolean;
  /** The day on which it was carried out. */
  readonly doneOn: CivilDate | undefined;
}

type Columns = readonly [string, Instant, Instant, number, CivilDate | null];

const REQUEST = 'SELECT id, asked_at, due, begun, done_on FROM requests';

/** Prepares the requests of a file. Each call throws what the driver throws. */
export const prepareRequests = (database: Database) => {
  const find = prepareQuery(database, `${REQUEST} WHERE id = ?`);
  const findOpen = prepareQuery(database, `${REQUEST} WHERE done_on IS NULL ORDER BY due, id`);
  const findOpenOf = prepareQuery(
    database,
    `${REQUEST} WHERE done_on IS NULL AND id IN (SELECT request FROM requested WHERE stream = ?)`,
  );
  const findStreams = prepareQuery(
    database,
    'SELECT stream FROM requested WHERE request = ? ORDER BY stream',
  );
  const insert = database.prepare('INSERT INTO requests(id, asked_at, due) VALUES (?, ?, ?)');
  const insertStream = database.prepare('INSERT INTO requested(request, stream) VALUES (?, ?)');
  const begin = database.prepare('UPDATE requests SET begun = 1 WHERE id = ?');
  const removeStreams = database.prepare('DELETE FROM requested WHERE request = ?');
  const remove = database.prepare('DELETE FROM requests WHERE id = ?');
  const end = database.prepare(
    `UPDATE requests SET begun = 1, done_on = ? WHERE done_on IS NULL AND NOT EXISTS (
       SELECT 1 FROM requested WHERE request = requests.id AND stream NOT IN (SELECT stream FROM tombstones))`,
  );

  const rowsIn = (found: readonly unknown[]): readonly RequestRow[] =>
    (found as readonly Columns[]).map(([request, askedAt, due, begun, doneOn]) => ({
      request,
      streams: findStreams(request).flat() as readonly StreamName[],
      askedAt,
      due,
      hasBegun: begun === 1,
      doneOn: doneOn ?? undefined,
    }));

  return {
    of: (request: string): RequestRow | undefined => rowsIn(find(request))[0],
    open: (): readonly RequestRow[] => rowsIn(findOpen()),
    openOf: (stream: StreamName): RequestRow | undefined => rowsIn(findOpenOf(stream))[0],
    insert: ({ request, streams, askedAt, due }: ForgettingRequest): void => {
      insert.run(request, askedAt, due);
      for (const stream of streams) insertStream.run(request, stream);
    },
    begin: (request: string): void => {
      begin.run(request);
    },
    remove: (request: string): void => {
      removeStreams.run(request);
      remove.run(request);
    },
    /** Ends all requests whose streams are all forgotten. */
    end: (on: CivilDate): void => {
      end.run(on);
    },
  };
};

/** The requests of a file. */
export type Requests = ReturnType<typeof prepareRequests>;
