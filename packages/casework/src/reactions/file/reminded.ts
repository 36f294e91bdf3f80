import type { CivilDate, StreamName } from '@pavadonis/domain';
import { type Database, prepareQuery } from '@pavadonis/sqlite';

/** How far the handing out of a person's reminders came on a day. */
export interface Reminded {
  readonly stream: StreamName;
  /** The last day on which they were handed out, or were to be. */
  readonly day: CivilDate;
  /** How often they were handed out on that day so far. */
  readonly attempts: number;
  readonly state: 'open' | 'done' | 'parked';
  /** The kind of the last failure, never its text. */
  readonly cause: string;
}

type RemindedRow = readonly [
  stream: StreamName,
  day: CivilDate,
  attempts: number,
  cause: string | null,
  state: Reminded['state'],
];

/** Prepares what is known of reminders that were handed out. Each call is a part of a transaction. */
export const prepareReminded = (database: Database) => {
  const lastRound = prepareQuery(
    database,
    `INSERT INTO rounds(reminders, done) VALUES (?, ?)
     ON CONFLICT(reminders) DO UPDATE SET done = min(done, excluded.done) RETURNING done`,
  );
  const putRound = database.prepare(
    `INSERT INTO rounds(reminders, done) VALUES (?, ?)
     ON CONFLICT(reminders) DO UPDATE SET done = excluded.done`,
  );
  const forgetKeys = database.prepare(
    'DELETE FROM handed WHERE reminders = ? AND key NOT IN (SELECT value FROM json_each(?))',
  );
  const forgetPersons = database.prepare(
    `DELETE FROM reminded WHERE reminders = ? AND day < ? AND state = 'done'`,
  );
  const keys = prepareQuery(database, 'SELECT key FROM handed WHERE reminders = ?');
  const putKey = database.prepare('INSERT INTO handed(reminders, key) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const persons = prepareQuery(
    database,
    'SELECT stream, day, attempts, cause, state FROM reminded WHERE reminders = ? ORDER BY stream',
  );
  const put = database.prepare(
    `INSERT INTO reminded(reminders, stream, day, attempts, cause, state) VALUES (?, ?, ?, ?, nullif(?, ''), ?)
     ON CONFLICT(reminders, stream) DO UPDATE SET day = excluded.day, attempts = excluded.attempts,
       cause = excluded.cause, state = excluded.state`,
  );
  return {
    /** The last day for which all was handed out; before the first, the day on which it was asked for. */
    lastRound: (reminders: string, today: CivilDate): CivilDate =>
      (lastRound(reminders, today) as readonly (readonly [CivilDate])[])[0]?.[0] ?? today,
    /** Notes that all was handed out on a day, and forgets all keys but those of reminders that are still due. */
    endRound: (reminders: string, day: CivilDate, due: readonly string[]): void => {
      putRound.run(reminders, day);
      forgetKeys.run(reminders, JSON.stringify(due));
      forgetPersons.run(reminders, day);
    },
    /** The keys of the reminders that were handed out. */
    keys: (reminders: string): ReadonlySet<string> =>
      new Set((keys(reminders) as readonly (readonly [string])[]).map(([key]) => key)),
    putKey: (reminders: string, key: string): void => void putKey.run(reminders, key),
    persons: (reminders: string): readonly Reminded[] =>
      (persons(reminders) as readonly RemindedRow[]).map(([stream, day, attempts, cause, state]) => ({
        stream,
        day,
        attempts,
        // of a process that was killed meanwhile
        cause: cause ?? 'ProcessEnded',
        state,
      })),
    put: (reminders: string, { stream, day, attempts, state, cause }: Reminded): void =>
      void put.run(reminders, stream, day, attempts, cause, state),
  };
};
