import * as E from 'fp-ts/Either';
import { readSync, statSync } from 'node:fs';
import type { Open } from './driver';
import { codeOf } from './driver-error';
import { unsettledAt } from './fingerprint';
import { readJournal } from './journal-file';
import type { SqliteOpenError } from './open-error';
import { prepareQuery } from './query';
import { realPathOf } from './real-path';
import { releaseOnClose } from './release-on-close';

// as SQLite's documentation of its file format lays a journal out
const JOURNAL = Buffer.from('d9d505f920a163d7', 'hex');
const FORMER_PAGES_AT = 16;
const JOURNAL_HEAD = 28;

/**
 * Returns whether a journal would make its file empty again. A power cut while a file is made may leave pages without the first
 * one, and the journal by which SQLite takes them back.
 */
const isOfNewFile = (journal: string): boolean =>
  readJournal(journal, (file) => {
    const head = Buffer.alloc(JOURNAL_HEAD);
    readSync(file, head);
    return head.subarray(0, JOURNAL.length).equals(JOURNAL) && head.readUInt32BE(FORMER_PAGES_AT) === 0;
  }) ?? false;

/** Returns the size of a database's pages, nothing if the file is none. */
const pageSizeOf = async (path: string, open: Open): Promise<number | undefined> => {
  const database = releaseOnClose(await open(path, { readOnly: true, immutable: true }));
  try {
    // meets the file first, since `@photostructure/sqlite` gives no extended code for an error of a read
    database.exec('SELECT count(*) FROM sqlite_schema');
    const [row] = prepareQuery(database, 'PRAGMA page_size')() as readonly (readonly [number])[];
    return row?.[0];
  } catch (thrown) {
    if (codeOf(thrown) === 'SQLITE_NOTADB') return undefined;
    throw thrown;
  } finally {
    database.close();
  }
};

/**
 * Checks that a file is a whole database before it is opened for its purpose. SQLite itself looks, and at nothing but the file:
 * it alone can do so without freeing the locks that any thread of this process has on it.
 */
export const checkDoubtful = async (path: string, open: Open): Promise<E.Either<SqliteOpenError, void>> => {
  const real = realPathOf(path);
  if (isOfNewFile(`${real}-journal`)) return E.right(undefined);
  // before, since a file that is being worked on grows with what is beside it
  const [{ size }, unsettled] = [statSync(real), unsettledAt(real)];
  try {
    const pageSize = await pageSizeOf(path, open);
    if (pageSize === undefined) return E.left({ _tag: 'NotADatabase', path });
    // what is cut off inside the last page SQLite would not miss, and what is beside the file may still complete it
    return size % pageSize !== 0 && unsettled === 0
      ? E.left({ _tag: 'CannotOpen', path, reason: 'corrupt', cause: 'TRUNCATED' })
      : E.right(undefined);
  } catch {
    // opening it for its purpose will tell
    return E.right(undefined);
  }
};
