import type { Layout } from '@pavadonis/sqlite';

// A snapshot of a stream's rows is one value in the format of V8, since rows are any values that JSON cannot write: maps, fields
// without a value, parts that stand in two places. No SQL looks inside. Any later Node reads what an earlier one wrote; a build
// that cannot be read is made anew from the log, as is a file that was lost.
const FIRST = `
CREATE TABLE builds(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  model TEXT NOT NULL,
  version INTEGER NOT NULL,
  shown INTEGER NOT NULL,
  position INTEGER NOT NULL,
  stream TEXT,
  revision INTEGER,
  event TEXT,
  UNIQUE(model, version)
) STRICT;
CREATE UNIQUE INDEX one_build_of_a_model_is_shown ON builds(model) WHERE shown = 1;
CREATE TABLE snapshots(
  build INTEGER NOT NULL REFERENCES builds(id),
  stream TEXT NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY(build, stream)
) STRICT;
`;

// Snapshots held the rows of one stream; now they hold those of one person. Older ones are folded anew from the log.
const OF_PERSONS = `
DELETE FROM snapshots;
DELETE FROM builds;
`;

// The same event may stand at the same revision and at another position: in a log that was moved to another store.
const AT_ITS_POSITION = `
${OF_PERSONS}
ALTER TABLE builds ADD COLUMN event_position INTEGER;
`;

// A log is known again by its fingerprint, or else by some of its events; a build without either is one of an earlier layout.
// Builds of several versions stand beside each other, as long as processes of these versions use them.
const KNOWN_AGAIN = `
ALTER TABLE builds ADD COLUMN hash TEXT;
ALTER TABLE builds ADD COLUMN landmarks TEXT;
ALTER TABLE builds ADD COLUMN used INTEGER NOT NULL DEFAULT 0;
DROP INDEX one_build_of_a_model_is_shown;
ALTER TABLE builds RENAME COLUMN shown TO complete;
CREATE TABLE losses(
  model TEXT PRIMARY KEY,
  known INTEGER NOT NULL,
  stands INTEGER
) STRICT;
`;

// The snapshots of a build that was removed are removed after it, in steps, so they may not need it.
const SWEPT_LATER = `
CREATE TABLE kept(
  build INTEGER NOT NULL,
  stream TEXT NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY(build, stream)
) STRICT;
INSERT INTO kept SELECT build, stream, value FROM snapshots ORDER BY rowid;
DROP TABLE snapshots;
ALTER TABLE kept RENAME TO snapshots;
`;

/**
 * The layout of a file of read models; `PAVR` marks it.
 *
 * A build is one version of one read model as far as it was folded, with the place of the last event taken. Its
 * number is never used again, so a process that continues it notices if the build was begun anew.
 */
export const LAYOUT: Layout = {
  applicationId: 0x50415652,
  migrations: [FIRST, OF_PERSONS, AT_ITS_POSITION, KNOWN_AGAIN, SWEPT_LATER],
  // while a new version of a read model is built, the file holds both; afterwards the old one's part is given back
  shrinks: true,
  invariants: [],
};
