import { pause } from '@pavadonis/event-store';
import { codeOf, type Database, IN_MEMORY, type Open, openDatabase, reasonOf } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';
import type { FileUnavailable } from '../interruption';

const ASKED_EVERY = 1000;

const WRITABLE = { readOnly: false, immutable: false };

// a lock of SQLite's on an empty file beside: the system frees it when a process ends in whatever way
const take = async (beside: string, open: Open): Promise<E.Either<unknown, Database>> => {
  let database: Database | undefined;
  try {
    database = await open(beside, WRITABLE);
    database.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return E.right(database);
  } catch (thrown) {
    E.tryCatch(() => database?.close(), E.toError);
    return E.left(thrown);
  }
};

/**
 * Waits until no other process, nor anybody in this one, runs the reactions of a file. Returns how to let others run them;
 * undefined where the signal aborts first. Tells why it
 * waits: `busy` is somebody else's turn.
 */
export const takeTurn = async (
  path: string,
  signal: AbortSignal,
  open: Open | undefined,
  onKeptOut: (cause: FileUnavailable, attempts: number) => void,
): Promise<(() => void) | undefined> => {
  if (path === IN_MEMORY) return () => undefined;
  for (let attempts = 1; !signal.aborted; attempts += 1) {
    const taken = await take(`${path}-turn`, open ?? openDatabase);
    if (E.isRight(taken)) return () => void E.tryCatch(() => taken.right.close(), E.toError);
    const { left: thrown } = taken;
    onKeptOut({ _tag: 'FileUnavailable', reason: reasonOf(thrown), cause: codeOf(thrown) }, attempts);
    await pause(ASKED_EVERY, signal);
  }
  return undefined;
};
