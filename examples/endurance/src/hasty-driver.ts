import { type Open, openDatabase } from '@pavadonis/sqlite';

/** A driver that never waits for the disk: a fault that a test plants in a vault, to see that its checks find it. */
export const hastyDriver: Open = async (path, mode) => {
  const database = await openDatabase(path, mode);
  return {
    exec: (sql) => database.exec(sql.replace(/(synchronous\s*=\s*)full/i, '$1OFF')),
    prepare: (sql) => database.prepare(sql),
    close: () => database.close(),
  };
};
