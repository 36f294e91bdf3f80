import * as E from 'fp-ts/Either';
import { statSync } from 'node:fs';
import type { Database } from './driver';
import { prepareQuery } from './query';

/** The size, in bytes, to which a journal is cut once everything in it stands in the file. */
export const KEPT_JOURNAL = 16 * 1024 * 1024;

// SQLite itself begins a journal anew where nobody reads from it just then; among many readers that may never be
const LARGE_JOURNAL = 4 * KEPT_JOURNAL;
const LOOK_EVERY = 4;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;

// a step takes a few milliseconds, and some tens where SQLite moves its journal into the file just then
const PAGES_A_STEP = 64;
const FEW_PAGES = 256;
const INCREMENTAL = 2;

const numberOf = (database: Database, pragma: string): (() => number) => {
  const query = prepareQuery(database, `PRAGMA ${pragma}`);
  return () => Number(query().flat()[0]);
};

const journalOf = (database: Database): string | undefined => {
  const [, , file] =
    (prepareQuery(database, 'PRAGMA database_list')() as readonly (readonly unknown[])[])[0] ?? [];
  return typeof file === 'string' && file !== '' ? `${file}-wal` : undefined;
};

/** Prepares keeping the journal small. Only looks at its size, mostly. */
const prepareJournal = (database: Database): (() => void) => {
  const journal = journalOf(database);
  if (journal === undefined) return () => undefined;
  const isLarge = (): boolean => (statSync(journal, { throwIfNoEntry: false })?.size ?? 0) > LARGE_JOURNAL;
  let commits = 0;
  let pause = FIRST_PAUSE_MS;
  let notBefore = 0;
  return () => {
    commits += 1;
    if (commits % LOOK_EVERY !== 0 || performance.now() < notBefore || !isLarge()) return;
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    if (!isLarge()) {
      pause = FIRST_PAUSE_MS;
      return;
    }
    // somebody who reads all the while keeps it as it is, and asking too often would hold others up
    notBefore = performance.now() + pause;
    pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
  };
};

/** Prepares giving freed pages back to the disk, in steps, where the file was laid out for that. */
const prepareShrinking = (database: Database): (() => void) => {
  if (numberOf(database, 'auto_vacuum')() !== INCREMENTAL) return () => undefined;
  const [free, all] = [numberOf(database, 'freelist_count'), numberOf(database, 'page_count')];
  // pages that a file needs again and again may stay in it
  const isWide = (): boolean => free() > Math.max(FEW_PAGES, all() / 4);
  let shrinking = false;
  const step = (): void => {
    // whoever closes the file, or holds it just now, ends this; the next commit begins it again
    shrinking = E.getOrElse(() => false)(
      E.tryCatch(() => {
        database.exec(`PRAGMA incremental_vacuum(${String(PAGES_A_STEP)})`);
        return free() > 0;
      }, E.toError),
    );
    if (shrinking) setImmediate(step).unref();
  };
  return () => {
    if (shrinking || !isWide()) return;
    shrinking = true;
    setImmediate(step).unref();
  };
};

/** Prepares what is done for a file after each commit, so that neither it nor its journal grows without need. Never throws. */
export const prepareHousekeeping = (database: Database): (() => void) => {
  let keeping: readonly (() => void)[] | undefined;
  return () => {
    E.tryCatch(() => {
      // it reads the file, which others may hold while it is opened
      keeping ??= [prepareJournal(database), prepareShrinking(database)];
      for (const keep of keeping) keep();
    }, E.toError);
  };
};
