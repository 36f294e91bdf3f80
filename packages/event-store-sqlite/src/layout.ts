import type { Layout } from '@pavadonis/sqlite';
import { invariants } from './invariants';
import { completeMarks } from './marks';
import { MERGING } from './merging';

const keptForGood = (table: string): string => `
CREATE TRIGGER ${table}_are_not_changed BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} are stored for good'); END;
CREATE TRIGGER ${table}_are_not_removed BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} are stored for good'); END;
`;

// INSERT OR REPLACE removes the row in its way without asking the trigger on DELETE
const NOT_REPLACED = `
CREATE TRIGGER events_are_not_replaced BEFORE INSERT ON events
WHEN EXISTS (SELECT 1 FROM events WHERE position = NEW.position)
  OR EXISTS (SELECT 1 FROM events WHERE stream = NEW.stream AND revision = NEW.revision)
  OR EXISTS (SELECT 1 FROM events WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'events are stored for good'); END;
CREATE TRIGGER streams_are_not_replaced BEFORE INSERT ON streams
WHEN EXISTS (SELECT 1 FROM streams WHERE id = NEW.id OR name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'streams are stored for good'); END;
`;

// `log` is for people with a SQL shell
const VERSION_1 = `
CREATE TABLE streams(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE events(
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  stream INTEGER NOT NULL REFERENCES streams(id),
  revision INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  data TEXT NOT NULL,
  metadata TEXT NOT NULL,
  UNIQUE(stream, revision)
) STRICT;
CREATE VIEW log AS
  SELECT position, name AS stream, revision, events.id AS id, type, recorded_at, data, metadata
  FROM events JOIN streams ON streams.id = events.stream;
${keptForGood('streams')}${keptForGood('events')}${NOT_REPLACED}`;

// a few events of many, so that no other event is stored more slowly
const VERSION_2 = `
CREATE INDEX merging_events ON events(position) WHERE ${MERGING};
`;

// A table of its own: a column would have every event that is stored already written anew. An older program that has the file
// open writes no marks, so whoever writes next makes those that are missing.
const VERSION_3 = `
CREATE TABLE marks(
  position INTEGER PRIMARY KEY REFERENCES events(position),
  hash BLOB NOT NULL,
  latest TEXT NOT NULL
) STRICT;
CREATE TRIGGER marks_are_not_replaced BEFORE INSERT ON marks
WHEN EXISTS (SELECT 1 FROM marks WHERE position >= NEW.position)
BEGIN SELECT RAISE(ABORT, 'marks are stored for good'); END;
${keptForGood('marks')}`;

/** How the file of a store is laid out. */
export const layout: Layout = {
  // the letters `PAVD`
  applicationId: 0x50415644,
  migrations: [VERSION_1, VERSION_2, VERSION_3],
  completed: completeMarks,
  invariants,
};
