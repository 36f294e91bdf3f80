import type { EventStore } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { Failure } from './failure';

/** Where a history is stored, and whether the file may be read alone. */
export interface HistoryFile {
  readonly path: string;
  readonly readOnly: boolean;
}

/** Opens a stored history, runs a task on it, and closes it. */
export const withStore =
  <A>(file: HistoryFile, ask: (store: EventStore) => TaskEither<Failure, A>): TaskEither<Failure, A> =>
  async () => {
    const opened = await sqliteStore(file)();
    if (E.isLeft(opened)) return opened;
    const done = await ask(opened.right)();
    const closed = await opened.right.close()();
    return E.isLeft(done) || E.isRight(closed) ? done : closed;
  };
