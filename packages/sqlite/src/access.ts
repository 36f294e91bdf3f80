import * as E from 'fp-ts/Either';
import { WRITABLE, type Database, type OpenMode } from './driver';
import { footprintOf, isShared, thatIsLeftAlone } from './footprint';
import { gathered } from './gathered';
import type { OpenError } from './open-error';
import { checkPlace } from './place';

/** The path of a database that lives in memory, as long as it is open. */
export const IN_MEMORY = ':memory:';

/** How a place is to be opened, and how what was opened is to be used. */
export interface Access {
  readonly mode: OpenMode;
  readonly asUsed: (database: Database) => Database;
}

const forWriting: Access = { mode: WRITABLE, asUsed: gathered };

// SQLite would make two files beside one that nobody has open, which takes more than the right to read, and leave them
const forReading = (path: string): Access => {
  const footprint = isShared(path) ? undefined : footprintOf(path);
  return footprint === undefined
    ? { mode: { readOnly: true, immutable: false }, asUsed: (database) => database }
    : {
        mode: { readOnly: true, immutable: true },
        asUsed: (database) => thatIsLeftAlone(database, path, footprint),
      };
};

/** Looks at a place before anything is opened there. Throws what the file system throws where it is of no help. */
export const accessTo = (path: string, readOnly: boolean): E.Either<OpenError, Access> => {
  if (path === IN_MEMORY && !readOnly) return E.right(forWriting);
  return E.map(() => (readOnly ? forReading(path) : forWriting))(checkPlace(path, readOnly));
};
