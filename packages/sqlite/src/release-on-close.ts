import type { Database, SqlValue, Statement } from './driver';

const closed = (): never => {
  throw Object.assign(new Error('the database is closed'), { code: 'ERR_INVALID_STATE' });
};

/**
 * Wraps a database so that closing it lets go of its statements, even if somebody still holds the database.
 *
 * SQLite closes the files once the last statement has ended. `@photostructure/sqlite` ends a statement when it is collected,
 * and so keeps the files open as long as anybody could use it.
 */
export const releaseOnClose = (database: Database): Database => {
  let statements: Statement[] | undefined = [];
  return {
    exec: (sql) => database.exec(sql),
    prepare: (sql) => {
      const all = statements ?? closed();
      const place = all.push(database.prepare(sql)) - 1;
      const statement = (): Statement => statements?.[place] ?? closed();
      const released: Statement = {
        run: (...values: SqlValue[]) => statement().run(...values),
        all: (...values: SqlValue[]) => statement().all(...values),
      };
      return statement().setReturnArrays === undefined
        ? released
        : { ...released, setReturnArrays: (on) => statement().setReturnArrays?.(on) };
    },
    close: () => {
      statements = undefined;
      return database.close();
    },
  };
};
