import type { Database, SqlValue, Statement } from '@pavadonis/sqlite';

/** The same database behind a driver that knows no rows but objects, as better-sqlite3 is. */
export const withObjectRows = (database: Database): Database => ({
  exec: (sql) => database.exec(sql),
  close: () => database.close(),
  prepare: (sql) => {
    const statement = database.prepare(sql);
    return { run: (...values) => statement.run(...values), all: (...values) => statement.all(...values) };
  },
});

/** The facts that a driver gives with an error. */
export interface DriverFacts {
  readonly errcode?: number;
  readonly code?: string;
  readonly message?: string;
}

/** An error as a driver throws it, with a text that nobody should be shown. */
export const failure = (facts: DriverFacts): Error =>
  Object.assign(new Error('Anna Bērziņa, 010190-11111'), facts);

/** The same database, of which every statement throws once `fail` was called, until `recover` is. */
export const thatCanFail = (database: Database) => {
  const failing: { thrown?: unknown } = {};
  const orThrow =
    <Values extends readonly unknown[], A>(work: (...values: Values) => A) =>
    (...values: Values): A => {
      if ('thrown' in failing) throw failing.thrown;
      return work(...values);
    };
  const prepare = (sql: string): Statement => {
    const statement = withObjectRows(database).prepare(sql);
    return {
      run: orThrow((...values: SqlValue[]) => statement.run(...values)),
      all: orThrow((...values: SqlValue[]) => statement.all(...values)),
    };
  };
  return {
    database: { ...withObjectRows(database), prepare },
    fail: (facts: DriverFacts) => {
      failing.thrown = failure(facts);
    },
    recover: () => {
      delete failing.thrown;
    },
  };
};
