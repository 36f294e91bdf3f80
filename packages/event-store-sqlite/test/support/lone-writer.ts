import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { ofVersion } from '@pavadonis/fixtures/drivers';
import * as E from 'fp-ts/Either';
import { writeSync } from 'node:fs';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';

// A process or a thread of its own: opens a store with a SQLite that may lose commits, says how that ended, and stays.

const [path, version] = isMainThread ? process.argv.slice(2) : (workerData as readonly string[]);

const tell = (text: string): void => {
  if (parentPort === null) writeSync(1, `${text}\n`);
  else parentPort.postMessage(text);
};

void sqliteStore({ path: path ?? '', open: ofVersion(version ?? ''), lockTimeoutMs: 50 })().then((opened) => {
  tell(E.isRight(opened) ? 'open' : opened.left._tag);
  setInterval(() => opened, 60_000);
});
