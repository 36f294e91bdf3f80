import { failure } from '@pavadonis/fixtures/drivers';
import type { Database } from '@pavadonis/sqlite';

/** The same database, which tells what is run on it, and fails once where it is told to. */
export const told = (database: Database) => {
  const run: string[] = [];
  let failing: { readonly sql: string; readonly errcode: number } | undefined;
  const wrapped: Database = {
    exec: (sql) => database.exec(sql),
    close: () => database.close(),
    prepare: (sql) => {
      const statement = database.prepare(sql);
      return {
        all: (...values) => statement.all(...values),
        run: (...values) => {
          run.push(sql);
          if (failing?.sql === sql) {
            const { errcode } = failing;
            failing = undefined;
            throw failure({ errcode });
          }
          return statement.run(...values);
        },
      };
    },
  };
  return {
    database: wrapped,
    /** The statements that were run, in order. */
    run: (): readonly string[] => run,
    /** How often a statement was run. */
    times: (sql: string): number => run.filter((each) => each === sql).length,
    /** Has the next run of a statement fail with SQLite's code. */
    failAt: (sql: string, errcode: number): void => {
      failing = { sql, errcode };
    },
  };
};
