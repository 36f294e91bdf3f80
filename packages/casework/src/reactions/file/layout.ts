import type { Layout } from '@pavadonis/sqlite';

// A checkpoint is one JSON text, since no SQL looks inside. A delivery names its event and quotes nothing of it.
const FIRST = `
CREATE TABLE reactions(
  name TEXT PRIMARY KEY,
  checkpoint TEXT NOT NULL
) STRICT;
CREATE TABLE deliveries(
  reaction TEXT NOT NULL,
  position INTEGER NOT NULL,
  stream TEXT NOT NULL,
  revision INTEGER NOT NULL,
  event TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  cause TEXT,
  parked INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY(reaction, position)
) STRICT;
CREATE TABLE rounds(
  reminders TEXT PRIMARY KEY,
  done TEXT NOT NULL
) STRICT;
CREATE TABLE handed(
  reminders TEXT NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY(reminders, key)
) STRICT;
CREATE TABLE reminded(
  reminders TEXT NOT NULL,
  stream TEXT NOT NULL,
  day TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  cause TEXT,
  state TEXT NOT NULL,
  PRIMARY KEY(reminders, stream)
) STRICT;
`;

/**
 * The layout of a file of reactions; `PAVX` marks it. It holds how far each reaction looked through the log, the events that it
 * has still to be handed, and which reminders were handed out.
 */
export const LAYOUT: Layout = {
  applicationId: 0x50415658,
  migrations: [FIRST],
  shrinks: true,
  invariants: [],
};
