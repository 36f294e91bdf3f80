import { Worker } from 'node:worker_threads';
import { driverForThread, locationsOf, type OpenMode } from './driver';
import { THREAD_CODE } from './thread-code';

/** Runs statements, one after another, wherever they run. */
export interface Statements {
  /** Runs a query, and returns its rows, each an array. */
  readonly all: (sql: string) => Promise<readonly unknown[]>;
  /** Runs a statement with these values, for its effect. */
  readonly run: (sql: string, ...values: readonly string[]) => Promise<void>;
}

/** A thread that has a file open for reading. */
// its errors tell as much as the driver's
export interface ReadingThread extends Statements {
  /** Closes the file, and resolves once the thread has ended. */
  readonly end: () => Promise<void>;
}

type Answer =
  | { readonly opened: true }
  | { readonly rows: readonly unknown[] }
  | { readonly thrown: { readonly message: string } };

const ENDED: Answer = { thrown: { message: 'the thread has ended' } };

// the largest that SQLite takes
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

const newWorker = (workerData: Readonly<Record<string, unknown>>): Worker | undefined => {
  try {
    // what a host has Node load first is meant for the host alone
    return new Worker(THREAD_CODE, { eval: true, execArgv: [], workerData });
  } catch {
    return undefined;
  }
};

/**
 * Opens a file for reading in a thread of its own. Returns nothing where there can be none: the process may start no threads, the
 * driver is not found again, or the file does not open a second time.
 */
export const startReadingThread = async (
  path: string,
  mode: OpenMode,
  lockTimeoutMs: number,
): Promise<ReadingThread | undefined> => {
  const driver = driverForThread();
  const timeout = Math.trunc(Math.min(lockTimeoutMs, LONGEST_TIMEOUT_MS));
  const worker =
    driver === null
      ? undefined
      : newWorker({ locations: locationsOf(path, mode), driver, lockTimeoutMs: timeout });
  if (worker === undefined) return undefined;
  let take: (answer: Answer) => void = () => undefined;
  let hasEnded = false;
  // it may end while nobody asks, where it may take no more memory
  const next = (): Promise<Answer> =>
    new Promise((resolve) => {
      if (hasEnded) resolve(ENDED);
      else take = resolve;
    });
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      hasEnded = true;
      take(ENDED);
      resolve();
    });
  });
  worker.on('message', (answer: Answer) => take(answer));
  // the thread ends after it
  worker.on('error', () => undefined);
  const end = (): Promise<void> => {
    worker.postMessage({});
    return exited;
  };
  if (!('opened' in (await next()))) {
    await end();
    return undefined;
  }
  const ask = async (statement: object): Promise<readonly unknown[]> => {
    const answered = next();
    worker.postMessage(statement);
    const answer = await answered;
    if ('rows' in answer) return answer.rows;
    throw Object.assign(new Error(), 'thrown' in answer && answer.thrown);
  };
  return {
    all: (sql) => ask({ all: sql }),
    run: async (sql, ...values) => {
      await ask({ run: sql, values });
    },
    end,
  };
};
