import type { EventStore, NewEvent, StoredEvent } from '@pavadonis/event-store';
import {
  sqliteStore,
  type Database,
  type OpenError,
  type SqliteStoreOptions,
} from '@pavadonis/event-store-sqlite';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../src/driver';

/** A folder for the files of one test file, with names nobody has used in it yet. */
export const scratch = () => {
  const folder = mkdtempSync(join(tmpdir(), 'event-store-sqlite-'));
  chmodSync(folder, 0o755);
  let used = 0;
  const newName = (): string => {
    used += 1;
    return join(folder, `${String(used)}.db`);
  };
  return { newName, removeAll: () => rmSync(folder, { recursive: true, force: true }) };
};

/** What a task answers; an error if it refuses. */
export const answer = async <A>(task: TaskEither<{ readonly _tag: string }, A>): Promise<A> => {
  const outcome = await task();
  if (E.isLeft(outcome)) throw new Error(outcome.left._tag);
  return outcome.right;
};

/** Opens the store of a file; an error if it does not open. */
export const opened = (options: SqliteStoreOptions): Promise<EventStore> => answer(sqliteStore(options));

/** Why the store of a file does not open; an error if it does. */
export const openingFails = async (options: SqliteStoreOptions): Promise<OpenError> => {
  const outcome = await sqliteStore(options)();
  if (E.isRight(outcome)) throw new Error('it opened');
  return outcome.left;
};

/** Works on a file with bare SQL, as somebody with a SQL shell would. */
export const withSql = async <A>(path: string, work: (database: Database) => A | Promise<A>): Promise<A> => {
  const database = await openDatabase(path);
  try {
    return await work(database);
  } finally {
    database.close();
  }
};

/** A stream's name. */
export const stream = (n: number): StoredEvent['stream'] =>
  `client-018f6b2e-0000-7000-8000-00000000000${String(n)}` as StoredEvent['stream'];

/** An event, the n-th of fewer than ten. */
export const event = (n: number): NewEvent => ({
  id: `018f6b2e-0000-7000-8000-10000000000${String(n)}`,
  type: 'ContactRecorded',
  recordedAt: `2018-07-01T12:00:0${String(n)}.000Z` as NewEvent['recordedAt'],
  data: `{"n": ${String(n)}, "city": "Rīga"}`,
  metadata: `{"by":"worker-${String(n)}"}`,
});
