import { openFile } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import { parentPort, workerData } from 'node:worker_threads';
import { notes } from './notes';

// A thread of its own: opens a file, closes it again, and says how that ended.

const { path, readOnly } = workerData as { readonly path: string; readonly readOnly: boolean };

void openFile(path, notes, { readOnly, lockTimeoutMs: 0 }, (database) => {
  database.close();
})().then((outcome) => parentPort?.postMessage(E.isRight(outcome) ? 'Opened' : outcome.left._tag));
