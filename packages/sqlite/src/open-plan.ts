import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { existsSync } from 'node:fs';
import { askingSystem } from './ask-system';
import { checkpointOnClose } from './checkpoint-on-close';
import { checkDoubtful } from './doubtful';
import { WRITABLE, type Database, type Open, type OpenMode } from './driver';
import { releaseOnClose } from './release-on-close';
import { failIfChanged, fingerprintOf, isShared } from './fingerprint';
import { IN_MEMORY } from './in-memory';
import { failIfMoved } from './moved';
import type { SqliteOpenError } from './open-error';
import { checkPath } from './path-check';
import { realPathOf } from './real-path';

/** How a file is opened, and what is put around its database once it is open. */
export interface OpenPlan {
  readonly mode: OpenMode;
  /** Whether opening makes the file. */
  readonly makes: boolean;
  readonly wrap: (database: Database) => Database;
}

const forWriting = (path: string): OpenPlan => ({
  mode: WRITABLE,
  makes: !existsSync(path),
  wrap: (database) =>
    checkpointOnClose(askingSystem(failIfMoved(releaseOnClose(database), realPathOf(path)), path)),
});

const IN_NO_FILE: OpenPlan = { mode: WRITABLE, makes: false, wrap: releaseOnClose };

// SQLite would make two files beside one that nobody has open, which takes more than the right to read, and leave them
const forReading = (named: string): OpenPlan => {
  const path = realPathOf(named);
  const fingerprint = isShared(path) ? undefined : fingerprintOf(path);
  return fingerprint === undefined
    ? { mode: { readOnly: true, immutable: false }, makes: false, wrap: releaseOnClose }
    : {
        mode: { readOnly: true, immutable: true },
        makes: false,
        wrap: (database) => failIfChanged(releaseOnClose(database), path, fingerprint),
      };
};

/** Checks a path and plans how to open it, before anything is opened. Rejects with what the file system throws. */
export const planOpening = async (
  path: string,
  readOnly: boolean,
  open: Open,
): Promise<E.Either<SqliteOpenError, OpenPlan>> => {
  if (path === IN_MEMORY && !readOnly) return E.right(IN_NO_FILE);
  const checked = checkPath(path, readOnly);
  if (E.isLeft(checked)) return checked;
  const sound = checked.right === 'doubtful' ? await checkDoubtful(path, open) : E.right(undefined);
  return pipe(
    sound,
    E.map(() => (readOnly ? forReading(path) : forWriting(path))),
  );
};
