import type { Database } from './driver';

/** Wraps a database so that closing it moves everything into its one file, if nobody else has it open. */
// SQLite does this when the last connection closes, but a driver of the host may keep a closed connection's files open until
// its statements are collected, and whoever copies the one file meanwhile must get everything
export const checkpointOnClose = (database: Database): Database => ({
  exec: (sql) => database.exec(sql),
  prepare: (sql) => database.prepare(sql),
  close: () => {
    try {
      database.exec('PRAGMA busy_timeout = 0');
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } finally {
      database.close();
    }
  },
});
