import { statSync } from 'node:fs';
import type { Database } from './driver';

/** Returns which file stands at a path, with no link on it; nothing where none does. */
export const identityOf = (path: string): string | undefined => {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && [found.dev, found.ino].join();
};

const BEGINS = /^BEGIN\b/;

/**
 * Wraps a database so that no transaction begins once its file was moved, replaced or removed. SQLite goes on writing to a file
 * that nobody finds any more, and says that it is stored. The path is the file's own, with no link on it.
 */
export const failIfMoved = (database: Database, path: string): Database => {
  let identity = identityOf(path);
  const check = (): void => {
    const now = identityOf(path);
    // a driver may make its file late
    identity ??= now;
    if (now === identity) return;
    throw Object.assign(new Error('moved, replaced or removed by somebody'), { code: 'FILE_MOVED' });
  };
  return {
    exec: (sql) => database.exec(sql),
    prepare: (sql) => {
      const statement = database.prepare(sql);
      return BEGINS.test(sql)
        ? {
            run: (...values) => {
              // before, since whoever begins holds a lock until it ends
              check();
              return statement.run(...values);
            },
            all: (...values) => statement.all(...values),
          }
        : statement;
    },
    close: () => database.close(),
  };
};
