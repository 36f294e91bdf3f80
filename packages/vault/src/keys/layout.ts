import type { Layout } from '@pavadonis/sqlite';

// `secure_delete` wipes what is deleted, but not the copies that SQLite makes of its neighbours when it moves rows within a page
// or to another one. So rows of `keys` and `same` are never moved: they are added behind all others, keep their length for good,
// and are overwritten where they stand. Hence the number of a master and of a cover stands in the bytes, at a fixed length, and a
// row that is destroyed stays, as noughts.
const VERSION_1 = `
CREATE TABLE vault(one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL) STRICT;
CREATE TABLE masters(
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  destroyed_on TEXT
) STRICT;
CREATE TABLE secrets(
  name TEXT PRIMARY KEY,
  master INTEGER NOT NULL REFERENCES masters(number),
  wrapped BLOB NOT NULL
) STRICT;
CREATE TABLE keys(
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  stream TEXT NOT NULL,
  id BLOB NOT NULL,
  alive INTEGER NOT NULL CHECK (alive IN (0, 1)),
  wrapped BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX keys_by_stream ON keys(stream) WHERE alive = 1;
CREATE UNIQUE INDEX keys_by_id ON keys(id) WHERE alive = 1;
CREATE INDEX keys_by_master ON keys(substr(wrapped, 1, 4), number) WHERE alive = 1;
CREATE TABLE tombstones(
  id BLOB PRIMARY KEY,
  stream TEXT NOT NULL,
  forgotten_on TEXT NOT NULL,
  master INTEGER NOT NULL REFERENCES masters(number)
) STRICT;
CREATE INDEX tombstones_by_stream ON tombstones(stream);
CREATE TABLE requests(
  id TEXT PRIMARY KEY,
  asked_at TEXT NOT NULL,
  due TEXT NOT NULL,
  begun INTEGER NOT NULL DEFAULT 0,
  done_on TEXT
) STRICT;
CREATE TABLE requested(
  request TEXT NOT NULL REFERENCES requests(id),
  stream TEXT NOT NULL,
  PRIMARY KEY(request, stream)
) STRICT;
CREATE INDEX requested_by_stream ON requested(stream);
CREATE TABLE covers(
  master INTEGER PRIMARY KEY REFERENCES masters(number),
  wrapped BLOB NOT NULL
) STRICT;
CREATE TABLE same(
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  alive INTEGER NOT NULL CHECK (alive IN (0, 1)),
  lookup BLOB NOT NULL,
  sealed BLOB NOT NULL
) STRICT;
CREATE INDEX same_by_lookup ON same(lookup) WHERE alive = 1;
CREATE INDEX same_by_cover ON same(substr(sealed, 1, 4)) WHERE alive = 1;
CREATE INDEX same_dead ON same(alive) WHERE alive = 0;
`;

/** How a file of keys is laid out; `PAVK` marks it. */
export const keysLayout: Layout = {
  applicationId: 0x5041564b,
  migrations: [VERSION_1],
  invariants: [],
};
