import type { EventStore } from '@pavadonis/event-store';
import type { SqliteStore } from '@pavadonis/event-store-sqlite';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import type { Failure } from '../failure';
import { isConnectionString } from './address';
import type * as Files from './files';

/** A store that was opened: its file's, or a server's. */
export type Opened =
  | { readonly kind: 'file'; readonly store: SqliteStore }
  | { readonly kind: 'server'; readonly store: EventStore };

/** How the file of a store is opened. */
export interface OpenOptions {
  readonly readOnly: boolean;
  /** Ends the wait for a server. */
  readonly signal: AbortSignal;
  /** Whether damage in a file is looked for. */
  readonly check?: boolean;
}

// a server may be silent for long, and its client cannot be told to stop waiting
const aborted = (signal: AbortSignal): Promise<E.Either<Failure, never>> =>
  new Promise((resolve) => {
    const end = (): void => {
      resolve(E.left({ _tag: 'Interrupted' }));
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });

const open = async (
  named: string,
  { signal, ...options }: OpenOptions,
): Promise<E.Either<Failure, Opened>> => {
  if (!isConnectionString(named)) {
    const { sqliteStore } = require('./files') as typeof Files;
    const opened = await sqliteStore({ path: named, ...options })();
    return E.isLeft(opened) ? opened : E.right({ kind: 'file', store: opened.right });
  }
  // its client takes long to load, and most stores are files
  const { eventStoreDbStore } = await import('@pavadonis/event-store-eventstoredb');
  const opened = await Promise.race([eventStoreDbStore({ connectionString: named })(), aborted(signal)]);
  return E.isLeft(opened) ? opened : E.right({ kind: 'server', store: opened.right });
};

/** Opens a store, named by its file or its connection string, does work on it, and closes it. */
export const withStore =
  <A>(
    named: string,
    options: OpenOptions,
    work: (opened: Opened) => TaskEither<Failure, A>,
  ): TaskEither<Failure, A> =>
  async () => {
    const opened = await open(named, options);
    if (E.isLeft(opened)) return opened;
    const { store } = opened.right;
    const done = await work(opened.right)();
    const closed = await store.close()();
    return E.isLeft(done) || E.isRight(closed) ? done : closed;
  };
