import { statSync } from 'node:fs';
import { openDatabase, type Database, type Open, type OpenMode } from './driver';
import { unsettledAt } from './fingerprint';
import { IN_MEMORY } from './in-memory';
import { deadlineIn, retryWhileBusy } from './lock-timeout';
import { identityOf } from './moved';
import { prepareQuery } from './query';
import { realPathOf } from './real-path';
import { startReadingThread, type Statements } from './thread';

/**
 * Does work with statements that read a whole file, which SQLite does at once. On a large file they run in a thread of their
 * own, so that the host does other work meanwhile; not where the host opens SQLite itself, or the file was moved.
 */
export type LongStatements = <A>(work: (statements: Statements) => Promise<A>) => Promise<A>;

/** A file that is open, and how it was opened. */
export interface OpenedFile {
  readonly path: string;
  readonly mode: OpenMode;
  readonly open: Open;
  readonly lockTimeoutMs: number;
}

// SQLite checks so much in some 30 ms, no longer than a thread takes to start
const LARGE_BYTES = 4 * 1024 * 1024;

/** Prepares long statements on an opened file. */
export const longStatements = (
  database: Database,
  { path: named, mode, open, lockTimeoutMs }: OpenedFile,
): LongStatements => {
  const whileFree = <A>(work: () => A): Promise<A> => retryWhileBusy(deadlineIn(lockTimeoutMs), work);
  const here: Statements = {
    all: (sql) => whileFree(() => prepareQuery(database, sql)()),
    run: (sql, ...values) => whileFree(() => void database.prepare(sql).run(...values)),
  };
  // another driver may bring another SQLite, and two in one process free each other's locks
  if (named === IN_MEMORY || open !== openDatabase) return (work) => work(here);
  const path = realPathOf(named);
  const identity = identityOf(path);
  const isLarge = (): boolean =>
    (statSync(path, { throwIfNoEntry: false })?.size ?? 0) + unsettledAt(path) > LARGE_BYTES;
  return async (work) => {
    if (!isLarge()) return work(here);
    const thread = await startReadingThread(path, mode, lockTimeoutMs);
    if (thread === undefined) return work(here);
    try {
      // what stands there now may be another file
      if (identityOf(path) !== identity) return await work(here);
      const done = await work(thread);
      // it throws where a file that is only read was written to meanwhile
      await here.all('SELECT 1');
      return done;
    } finally {
      await thread.end();
    }
  };
};
