/**
 * The program of a thread that opens a file for reading, and runs the statements that it is sent, one after another. It posts
 * `opened` first, and then `rows` or `thrown` for each.
 */
// a text and no file: no bundler needs to find it, and none changes it. It runs as a script and as a module
export const THREAD_CODE = `
const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
const { createRequire } = process.getBuiltinModule('node:module');
const { locations, driver, lockTimeoutMs } = workerData;

// the thread that began this one has warned already
process.removeAllListeners('warning');

const open = () => {
  const { DatabaseSync } = driver === undefined ? process.getBuiltinModule('node:sqlite') : createRequire(driver)(driver);
  for (const [place, location] of locations.entries())
    try {
      return new DatabaseSync(location, { readOnly: true });
    } catch (thrown) {
      if (place === locations.length - 1) throw thrown;
    }
};

const factsOf = ({ message, name, code, errcode, sqliteExtendedCode, systemErrno }) =>
  ({ message, name, code, errcode, sqliteExtendedCode, systemErrno });

const told = (work) => {
  try {
    parentPort.postMessage(work());
  } catch (thrown) {
    parentPort.postMessage({ thrown: factsOf(thrown) });
  }
};

let database;
told(() => {
  database = open();
  // nobody else has to do anything here meanwhile
  database.exec('PRAGMA busy_timeout = ' + lockTimeoutMs);
  return { opened: true };
});
parentPort.on('message', ({ all, run, values }) => {
  if (all !== undefined) return told(() => ({ rows: database.prepare(all).all().map(Object.values) }));
  if (run !== undefined) return told(() => (database.prepare(run).run(...values), { rows: [] }));
  database?.close();
  parentPort.close();
});
`;
