import type { Database, SqlValue, Statement } from './driver';

/** Wraps a piece of work in another one that does something before, after or when it throws. */
export type Guard = <Values extends readonly unknown[], A>(
  work: (...values: Values) => A,
) => (...values: Values) => A;

/** The same database, of which everything that works on the file stands within a guard. Closing does not. */
export const around = (database: Database, guard: Guard): Database => ({
  exec: guard((sql) => database.exec(sql)),
  prepare: guard((sql: string) => {
    const statement = database.prepare(sql);
    const guarded: Statement = {
      run: guard((...values: SqlValue[]) => statement.run(...values)),
      all: guard((...values: SqlValue[]) => statement.all(...values)),
    };
    return statement.setReturnArrays === undefined
      ? guarded
      : { ...guarded, setReturnArrays: statement.setReturnArrays.bind(statement) };
  }),
  close: () => database.close(),
});
