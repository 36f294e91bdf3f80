import { openDatabase, type Open } from '@pavadonis/sqlite';

/** SQLite on a disk that is full whenever it is told to be: nothing can be committed then. Others may hold the file as well. */
export const failingDisk = () => {
  let full = false;
  let held = false;
  let refused = 0;
  const open: Open = async (path, mode) => {
    const database = await openDatabase(path, mode);
    return {
      exec: (sql) => database.exec(sql),
      close: () => database.close(),
      prepare: (sql) => {
        const statement = database.prepare(sql);
        if (sql !== 'COMMIT' && sql !== 'BEGIN IMMEDIATE') return statement;
        return {
          all: (...values) => statement.all(...values),
          run: (...values) => {
            if (!(sql === 'COMMIT' ? full : held)) return statement.run(...values);
            refused += 1;
            if (sql !== 'COMMIT') throw Object.assign(new Error('database is locked'), { errcode: 5 });
            throw Object.assign(new Error('database or disk is full'), { errcode: 13 });
          },
        };
      },
    };
  };
  return {
    open,
    /** How often it refused to begin or to commit. */
    refused: (): number => refused,
    fill: () => {
      full = true;
    },
    empty: () => {
      full = false;
    },
    hold: () => {
      held = true;
    },
    release: () => {
      held = false;
    },
  };
};
