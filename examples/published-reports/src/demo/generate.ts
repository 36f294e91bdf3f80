import { sqliteStore } from '@pavadonis/event-store-sqlite';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { recordInventedHistory } from '../history';
import type { Failure } from './failure';
import { removeDatabase } from './files';

/**
 * Plans an invented history, records it in a new SQLite file, and returns the number of events. An existing file of
 * that name is replaced if it is a store; otherwise this fails.
 */
export const generate =
  (path: string, seed: number, onProgress: (done: number, of: number) => void): TaskEither<Failure, number> =>
  async () => {
    const present = await sqliteStore({ path })();
    if (E.isLeft(present)) return present;
    await present.right.close()();
    const removed = removeDatabase(path);
    if (E.isLeft(removed)) return removed;
    // a history lost in a power cut is simply generated again
    const opened = await sqliteStore({ path, durability: 'normal' })();
    if (E.isLeft(opened)) return opened;
    const recorded = await recordInventedHistory(opened.right, seed, onProgress)();
    const closed = await opened.right.close()();
    return E.isLeft(recorded) ? recorded : E.isLeft(closed) ? closed : recorded;
  };
