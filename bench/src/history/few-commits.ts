import type { Database, Statement } from '@pavadonis/sqlite';
import { openDatabase } from '../driver';

const COMMITS_IN_ONE = 2000;

/**
 * Opens a file in which many commits of a store become one. Interleaved streams need a commit for every other event,
 * and a history of a million events would take three times as long to write. Use it only for files that may be lost: a
 * crash loses the open commit, and no append may fail.
 */
export const openForFewCommits = async (path: string): Promise<Database> => {
  const database = await openDatabase(path);
  database.exec('PRAGMA cache_size = -64000');
  const commit = database.prepare('COMMIT');
  let waiting = 0;
  const instead = (run: () => void): Statement => ({
    run: () => {
      run();
      return { lastInsertRowid: 0 };
    },
    all: () => [],
  });
  const end = (): void => {
    if (waiting > 0) commit.run();
    waiting = 0;
  };
  return {
    exec: (sql) => {
      end();
      return database.exec(sql);
    },
    prepare: (sql) => {
      const statement = database.prepare(sql);
      if (sql === 'BEGIN IMMEDIATE')
        return instead(() => {
          if (waiting === 0) statement.run();
          waiting += 1;
        });
      if (sql === 'COMMIT')
        return instead(() => {
          if (waiting === COMMITS_IN_ONE) end();
        });
      return statement;
    },
    close: () => {
      end();
      return database.close();
    },
  };
};
