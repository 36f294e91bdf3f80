import { sqliteStore } from '@pavadonis/event-store-sqlite';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { plan } from '../plan/plan';
import { recordHistory } from '../record/record-history';
import type { Failure } from './failure';
import { removeDatabase } from './files';

/**
 * Plans an invented history and records it in a new SQLite file; a file of that name has to be a store, and is replaced.
 * Answers how many events were written.
 */
export const generate =
  (path: string, seed: number, onProgress: (done: number, of: number) => void): TaskEither<Failure, number> =>
  async () => {
    const present = await sqliteStore({ path })();
    if (E.isLeft(present)) return present;
    await present.right.close()();
    const removed = removeDatabase(path);
    if (E.isLeft(removed)) return removed;
    // what is lost with the machine's power is generated anew
    const opened = await sqliteStore({ path, durability: 'normal' })();
    if (E.isLeft(opened)) return opened;
    const recorded = await recordHistory(opened.right, seed, plan(seed), onProgress)();
    const closed = await opened.right.close()();
    return E.isLeft(recorded) ? recorded : E.isLeft(closed) ? closed : recorded;
  };
