import type { Database } from './driver';

/** The same database, whose `close` leaves everything in its one file if nobody else has it open. */
// SQLite does this when the last connection closes, but `@photostructure/sqlite` keeps a closed connection's files open
// until its statements are collected, and whoever copies the one file meanwhile must get everything
export const gathered = (database: Database): Database => ({
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
