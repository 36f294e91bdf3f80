import type { Database, Layout, Transaction } from '@pavadonis/sqlite';
import * as E from 'fp-ts/Either';

/**
 * Writes into a file what stands there already, so that SQLite wipes the index of its journal (`-shm`).
 *
 * Where a power cut left a journal with a head alone, SQLite 3.53 fills a new index with whatever its memory held before: pages
 * with keys among it, and texts. The first frame that is written wipes that.
 */
export const wipeIndex = async (
  database: Database,
  transaction: Transaction,
  { applicationId }: Layout,
): Promise<void> => {
  try {
    await transaction((): E.Either<never, void> => {
      // unlike a row that stays as it is, the head of a file is written whatever it says
      database.exec(`PRAGMA application_id = ${String(applicationId)}`);
      return E.right(undefined);
    });
  } catch {
    // texts are revealed on a full disk, too; whoever holds the lock writes, and the next opening does
  }
};
