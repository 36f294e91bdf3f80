import type { EventStore } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { Failure } from './failure';

/** Opens a stored history, runs a task on it, and closes it. */
export const withStore =
  <A>(path: string, ask: (store: EventStore) => TaskEither<Failure, A>): TaskEither<Failure, A> =>
  async () => {
    const opened = await sqliteStore({ path })();
    if (E.isLeft(opened)) return opened;
    const done = await ask(opened.right)();
    const closed = await opened.right.close()();
    return E.isLeft(done) || E.isRight(closed) ? done : closed;
  };
