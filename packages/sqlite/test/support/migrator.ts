import { orThrow } from '@pavadonis/event-store';
import { openDatabase, openFile, type Database } from '@pavadonis/sqlite';
import { writeSync } from 'node:fs';
import { twoStepsOn } from './notes';

// A process of its own: lifts a file by two steps, says so halfway, and then waits for its end.

const [path = ''] = process.argv.slice(2);
const { layout, second } = twoStepsOn;

const forEver = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};

/** Stops before the second step, when the first is done and partly in the file. */
const stopping = (database: Database): Database => ({
  exec: (sql) => {
    if (sql === second) {
      writeSync(1, 'halfway\n');
      forEver();
    }
    return database.exec(sql);
  },
  prepare: (sql) => database.prepare(sql),
  close: () => database.close(),
});

void orThrow(
  openFile(
    path,
    layout,
    {
      open: async (file, mode) => {
        const database = await openDatabase(file, mode);
        // pages go to the file before the end of the transaction
        database.exec('PRAGMA cache_size = 1');
        return stopping(database);
      },
    },
    () => undefined,
  ),
);
