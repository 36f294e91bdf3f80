import type { StoredEvent } from '@pavadonis/event-store';
import { type Database, prepareQuery } from '@pavadonis/sqlite';
import type { Checkpoint } from '../../read-models/file/build-row';

/** An event that a reaction has still to be handed. */
export interface Delivery extends Pick<StoredEvent, 'stream' | 'revision' | 'position' | 'id'> {
  /** How often it was handed over so far. */
  readonly attempts: number;
}

/** A delivery that failed too often, and waits until somebody asks for it. */
export interface ParkedDelivery extends Delivery {
  readonly reaction: string;
  /** The kind of the last failure, never its text. */
  readonly cause: string;
}

type DeliveryRow = readonly [
  position: number,
  stream: StoredEvent['stream'],
  revision: number,
  event: string,
  attempts: number,
];

type ParkedRow = readonly [...DeliveryRow, reaction: string, cause: string | null];

const deliveryOf = ([position, stream, revision, id, attempts]: DeliveryRow): Delivery => ({
  position,
  stream,
  revision,
  id,
  attempts,
});

const COLUMNS = 'position, stream, revision, event, attempts';

/** Prepares the table of deliveries. Each call is a part of a transaction. */
export const prepareDeliveries = (database: Database) => {
  // after a log was put back, its positions are given to other events
  const put = database.prepare(
    `INSERT INTO deliveries(reaction, position, stream, revision, event) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT(reaction, position) DO UPDATE SET stream = excluded.stream, revision = excluded.revision,
       event = excluded.event, attempts = 0, cause = NULL, parked = 0
     WHERE event <> excluded.event`,
  );
  const waiting = prepareQuery(
    database,
    `SELECT ${COLUMNS} FROM deliveries WHERE reaction = ? AND parked = 0 ORDER BY position`,
  );
  const parked = prepareQuery(
    database,
    `SELECT ${COLUMNS}, reaction, cause FROM deliveries WHERE parked = 1 ORDER BY reaction, position`,
  );
  const counted = prepareQuery(database, 'SELECT count(*) FROM deliveries WHERE reaction = ? AND parked = 1');
  const attempt = database.prepare(
    'UPDATE deliveries SET attempts = attempts + ?, cause = NULL WHERE reaction = ? AND position = ?',
  );
  const fail = database.prepare(
    'UPDATE deliveries SET cause = ?, parked = ? WHERE reaction = ? AND position = ?',
  );
  const remove = database.prepare('DELETE FROM deliveries WHERE reaction = ? AND position = ?');
  const removeParked = prepareQuery(
    database,
    'DELETE FROM deliveries WHERE reaction = ? AND position = ? AND parked = 1 RETURNING position',
  );
  const unpark = prepareQuery(
    database,
    `UPDATE deliveries SET parked = 0, attempts = 0, cause = NULL
     WHERE reaction = ? AND position = ? AND parked = 1 RETURNING ${COLUMNS}`,
  );
  return {
    put: (reaction: string, { position, stream, revision, id }: Delivery): void =>
      void put.run(reaction, position, stream, revision, id),
    waiting: (reaction: string): readonly Delivery[] =>
      (waiting(reaction) as readonly DeliveryRow[]).map(deliveryOf),
    parked: (): readonly ParkedDelivery[] =>
      (parked() as readonly ParkedRow[]).map(
        ([position, stream, revision, id, attempts, reaction, cause]) => ({
          ...deliveryOf([position, stream, revision, id, attempts]),
          reaction,
          // of a process that was killed in each of its attempts
          cause: cause ?? 'ProcessEnded',
        }),
      ),
    countParked: (reaction: string): number => (counted(reaction) as readonly [readonly [number]])[0][0],
    attempt: (reaction: string, position: number, by: 1 | -1): void =>
      void attempt.run(by, reaction, position),
    fail: (reaction: string, position: number, cause: string, isParked: boolean): void =>
      void fail.run(cause, isParked ? 1 : 0, reaction, position),
    remove: (reaction: string, position: number): void => void remove.run(reaction, position),
    removeParked: (reaction: string, position: number): boolean =>
      removeParked(reaction, position).length > 0,
    unpark: (reaction: string, position: number): Delivery | undefined =>
      (unpark(reaction, position) as readonly DeliveryRow[]).map(deliveryOf)[0],
  };
};

/** Prepares how far each reaction looked through the log. Each call is a part of a transaction. */
export const prepareCheckpoints = (database: Database) => {
  const find = prepareQuery(database, 'SELECT checkpoint FROM reactions WHERE name = ?');
  const put = database.prepare(
    `INSERT INTO reactions(name, checkpoint) VALUES (?, ?)
     ON CONFLICT(name) DO UPDATE SET checkpoint = excluded.checkpoint`,
  );
  return {
    find: (reaction: string): Checkpoint | undefined => {
      const [found] = find(reaction) as readonly (readonly [string])[];
      return found && (JSON.parse(found[0]) as Checkpoint);
    },
    put: (reaction: string, checkpoint: Checkpoint): void =>
      void put.run(reaction, JSON.stringify(checkpoint)),
  };
};
