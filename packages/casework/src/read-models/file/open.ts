import { type Database, IN_MEMORY, type Open, openFile, type SqliteOpenError } from '@pavadonis/sqlite';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import type { FileUnavailable } from '../../interruption';
import { LAYOUT } from './layout';
import { type RowsFile, rowsFile } from './rows-file';

/** The host's way to open SQLite, and the access rights of a file that is made. */
export interface OpenRowsFileOptions {
  readonly rights: number | undefined;
  readonly open: Open | undefined;
}

// the file is there, so that whatever keeps it from being opened once more is the matter of this moment
const unavailable = (error: SqliteOpenError): FileUnavailable =>
  error._tag === 'CannotOpen'
    ? { _tag: 'FileUnavailable', reason: error.reason, cause: error.cause }
    : { _tag: 'FileUnavailable', reason: 'unreachable', cause: error._tag };

/** Opens a file of rows, and makes it where there is none. `:memory:` is gone once it is closed. */
export const openRowsFile = (
  path: string,
  { rights, open }: OpenRowsFileOptions,
): TE.TaskEither<SqliteOpenError, RowsFile> => {
  const openAgain = (): TE.TaskEither<FileUnavailable, Database> =>
    pipe(
      openFile(path, LAYOUT, { readOnly: true, open }, (database) => database),
      TE.mapLeft(unavailable),
    );
  return openFile(path, LAYOUT, { durability: 'normal', rights, open }, (database) =>
    rowsFile({ database, openAgain: path === IN_MEMORY ? undefined : openAgain }),
  );
};
