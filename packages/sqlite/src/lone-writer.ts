import * as E from 'fp-ts/Either';
import type { Database, Open } from './driver';
import { reasonOf } from './driver-error';
import { layoutVersionAtOnce } from './layout-version';
import { deadlineIn, retryWhileBusy } from './lock-timeout';
import { lockBeside } from './lock-beside';
import type { SqliteOpenError } from './open-error';
import { realPathOf } from './real-path';
import type { Opening } from './set-up';

interface Lock {
  /** Resolves with how to let go of it. */
  readonly taken: Promise<() => void>;
  users: number;
}

/** The locks that this thread holds, by the files that they are for. */
// two copies of this package in one process know of each other's
const KEY = Symbol.for('@pavadonis/sqlite: files of which this thread is the lone writer');
const shared = globalThis as { [KEY]?: Map<string, Lock> | undefined };
const locks = shared[KEY] ?? new Map<string, Lock>();
shared[KEY] = locks;

// all databases that this thread has of one file share the lock; returns how to let go of it
const join = async (opening: Opening, open: Open): Promise<() => void> => {
  const path = realPathOf(opening.path);
  const lock = locks.get(path) ?? {
    taken: lockBeside(path, { ...opening, suffix: '-writer', open }),
    users: 0,
  };
  locks.set(path, lock);
  lock.users += 1;
  const isLast = (): boolean => {
    lock.users -= 1;
    return lock.users === 0 && locks.delete(path);
  };
  try {
    const leave = await lock.taken;
    return () => {
      if (isLast()) leave();
    };
  } catch (thrown) {
    isLast();
    throw thrown;
  }
};

/**
 * Opens a database as one of the only thread that writes to the file, from now until it is closed. Refuses if another process
 * or thread does so already. Rejects with what the driver throws.
 */
export const asLoneWriter = async <A>(
  database: Database,
  opening: Opening,
  open: Open,
  version: string,
  ready: (database: Database) => Promise<E.Either<SqliteOpenError, A>>,
): Promise<E.Either<SqliteOpenError, A>> => {
  const { path, layout, lockTimeoutMs } = opening;
  // nothing is made beside a file that is refused
  const known = await retryWhileBusy(deadlineIn(lockTimeoutMs), () =>
    layoutVersionAtOnce(database, path, layout),
  );
  if (E.isLeft(known)) return known;
  let leave: () => void;
  try {
    leave = await join(opening, open);
  } catch (thrown) {
    if (reasonOf(thrown) !== 'busy') throw thrown;
    return E.left({ _tag: 'AnotherWriter', path, version });
  }
  const close = (): void => {
    try {
      database.close();
    } finally {
      leave();
    }
  };
  try {
    const outcome = await ready({ ...database, close });
    if (E.isLeft(outcome)) leave();
    return outcome;
  } catch (thrown) {
    leave();
    throw thrown;
  }
};
