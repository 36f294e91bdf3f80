import { orThrow } from '@pavadonis/event-store';
import {
  openFile,
  prepareQuery,
  type Database,
  type FileOptions,
  type Layout,
  type SqliteOpenError,
} from '@pavadonis/sqlite';
import * as TE from 'fp-ts/TaskEither';

/** A small layout of its own. */
export const notes: Layout = {
  applicationId: 0x4e4f5445,
  migrations: ['CREATE TABLE notes(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT'],
  invariants: [],
};

interface NotesOptions extends FileOptions {
  readonly path: string;
  readonly layout?: Layout;
}

/** Opens a file of notes; an error if it does not open. */
export const opened = ({ path, layout = notes, ...options }: NotesOptions): Promise<Database> =>
  orThrow(openFile(path, layout, options, (database) => database));

/** Why a file of notes does not open; an error if it does. */
export const openingFails = ({ path, layout = notes, ...options }: NotesOptions): Promise<SqliteOpenError> =>
  orThrow(TE.swap(openFile(path, layout, options, () => undefined)));

/** The texts of all notes. */
export const textsIn = (database: Database): readonly unknown[] =>
  prepareQuery(database, 'SELECT text FROM notes ORDER BY id')().flat();

const SECOND = "UPDATE notes SET author = 'somebody'";

/** The layout of notes with two steps more, of which the first writes many pages. */
export const twoStepsOn: { readonly layout: Layout; readonly second: string } = {
  layout: {
    ...notes,
    migrations: [
      ...notes.migrations,
      `ALTER TABLE notes ADD COLUMN author TEXT NOT NULL DEFAULT '';
       UPDATE notes SET author = hex(zeroblob(500)), text = text || '!'`,
      SECOND,
    ],
  },
  second: SECOND,
};
