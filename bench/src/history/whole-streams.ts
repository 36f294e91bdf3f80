import {
  EMPTY_LOG,
  fingerprintAfter,
  type NewEvent,
  orThrow,
  type StoredEvent,
} from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { openDatabase } from '../driver';

/** All events that a stream will ever hold, encoded. */
export interface WholeStream {
  readonly stream: StoredEvent['stream'];
  readonly events: readonly NewEvent[];
}

// room for the index of the ids, into which each event is put at a place of its own
const CACHE_KIBIBYTES = 2_000_000;

/**
 * Makes the file of a store that holds whole streams, one after another, in the order of their recording. Asks nothing of what a
 * store asks when it appends, in one transaction without a journal: use it only for files that may be lost.
 */
export const writeWholeStreams = async (path: string, streams: Iterable<WholeStream>): Promise<void> => {
  await orThrow((await orThrow(sqliteStore({ path }))).close());
  const database = await openDatabase(path);
  for (const pragma of [
    'journal_mode = OFF',
    'synchronous = OFF',
    'foreign_keys = OFF',
    `cache_size = -${CACHE_KIBIBYTES}`,
  ])
    database.exec(`PRAGMA ${pragma}`);
  const triggers = database.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all();
  const each = triggers as readonly { readonly name: string; readonly sql: string }[];
  database.exec('BEGIN');
  for (const { name } of each) database.exec(`DROP TRIGGER ${name}`);
  const addStream = database.prepare('INSERT INTO streams(name) VALUES (?)');
  const addEvent = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const addMark = database.prepare('INSERT INTO marks VALUES (?, ?, ?)');
  let last = EMPTY_LOG;
  for (const { stream, events } of streams) {
    const number = Number(addStream.run(stream).lastInsertRowid);
    for (const [revision, event] of events.entries()) {
      const { id, type, recordedAt, data, metadata } = event;
      const position = last.position + 1;
      addEvent.run(position, number, revision, id, type, recordedAt, data, metadata);
      last = fingerprintAfter(last, { ...event, stream, revision, position });
      addMark.run(position, Buffer.from(last.hash, 'hex'), recordedAt);
    }
  }
  for (const { sql } of each) database.exec(sql);
  database.exec('COMMIT');
  database.close();
};
