/** Marks a file as ours in SQLite's header: the letters `PAVD`. */
export const APPLICATION_ID = 0x50415644;

/** The one layout of a file that this version writes and reads. */
export const SCHEMA_VERSION = 1;

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

/** Lays out an empty file; runs inside a transaction. `log` is for people with a SQL shell. */
export const SCHEMA = `
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
${keptForGood('streams')}${keptForGood('events')}${NOT_REPLACED}
PRAGMA application_id = ${String(APPLICATION_ID)};
PRAGMA user_version = ${String(SCHEMA_VERSION)};
`;
