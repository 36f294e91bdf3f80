import type { Layout } from '@pavadonis/sqlite';

const VERSION_1 = `
CREATE TABLE vault(one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL, has_keys INTEGER NOT NULL) STRICT;
CREATE TABLE forgotten(
  stream TEXT NOT NULL,
  key BLOB NOT NULL,
  forgotten_on TEXT NOT NULL,
  PRIMARY KEY(stream, key)
) STRICT;
`;

/** How a register of the forgotten is laid out; `PAVF` marks it. */
export const registerLayout: Layout = {
  applicationId: 0x50415646,
  migrations: [VERSION_1],
  invariants: [],
};
