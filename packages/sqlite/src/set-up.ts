import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { Database } from './driver';
import { identify, identifyAtOnce } from './identify';
import type { Layout } from './layout';
import type { OpenError } from './open-error';
import { endOfWait, whileBusy } from './patience';
import { prepareTransaction } from './transaction';

/**
 * What a commit waits for. `full`: the disk, so what was answered as stored survives a power cut. `normal`: the
 * operating system; a power cut may take the last commits, never a part of one, and a crash of the process takes none.
 */
export type Durability = 'full' | 'normal';

// SQLite waits by stopping the thread, so whoever waits longer does it outside of SQLite
const BUSY_TIMEOUT_MS = 2;

/** A file that is being opened. */
export interface Opening {
  readonly path: string;
  readonly layout: Layout;
  readonly readOnly: boolean;
  readonly durability: Durability;
  readonly patience: number;
}

const migrate = (
  database: Database,
  { path, layout, patience }: Opening,
): Promise<E.Either<OpenError, void>> =>
  prepareTransaction(
    database,
    patience,
  )(() =>
    pipe(
      // asked again: somebody else may have done it while this one waited to write
      identify(database, path, layout),
      E.map((version) => {
        for (const migration of layout.migrations.slice(version)) database.exec(migration);
        database.exec(`PRAGMA application_id = ${String(layout.applicationId)}`);
        database.exec(`PRAGMA user_version = ${String(layout.migrations.length)}`);
      }),
    ),
  );

const forReading = ({ path, layout }: Opening, version: number): E.Either<OpenError, void> => {
  const supported = layout.migrations.length;
  if (version === supported) return E.right(undefined);
  // a database that holds nothing is nobody's yet
  return E.left(
    version === 0 ? { _tag: 'ForeignDatabase', path } : { _tag: 'OlderVersion', path, version, supported },
  );
};

const forWriting = async (
  database: Database,
  opening: Opening,
  version: number,
): Promise<E.Either<OpenError, void>> => {
  const { layout, durability, patience } = opening;
  const lifted = version === layout.migrations.length ? E.right(undefined) : await migrate(database, opening);
  if (E.isLeft(lifted)) return lifted;
  // the first switch of a file gives up at once, whatever the timeout, if somebody else opens the file just then
  await whileBusy(endOfWait(patience), () => database.exec('PRAGMA journal_mode = WAL'));
  database.exec(`PRAGMA synchronous = ${durability}`);
  database.exec('PRAGMA foreign_keys = ON');
  return lifted;
};

/**
 * Makes an opened file ready for use: says whether it is one of the layout, lays it out or lifts it to the version of
 * today, and sets how it is written. A file that is anything else, or only to be read, is left as it is. Rejects with what
 * the driver throws.
 */
export const setUp = async (database: Database, opening: Opening): Promise<E.Either<OpenError, void>> => {
  const { path, layout, readOnly, patience } = opening;
  database.exec(`PRAGMA busy_timeout = ${String(BUSY_TIMEOUT_MS)}`);
  const found = await whileBusy(endOfWait(patience), () => identifyAtOnce(database, path, layout));
  if (E.isLeft(found)) return found;
  return readOnly ? forReading(opening, found.right) : forWriting(database, opening, found.right);
};
