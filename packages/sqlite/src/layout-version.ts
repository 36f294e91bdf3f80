import * as E from 'fp-ts/Either';
import type { Database } from './driver';
import type { Layout } from './layout';
import type { SqliteOpenError } from './open-error';
import { prepareQuery } from './query';

/** Reads which version of a layout a file has, 0 if it is empty. Refuses a file of another layout or of a later version. */
export const layoutVersion = (
  database: Database,
  path: string,
  { applicationId, migrations }: Layout,
): E.Either<SqliteOpenError, number> => {
  const number = (sql: string): number => {
    const [row] = prepareQuery(database, sql)() as readonly (readonly [number])[];
    return row?.[0] ?? 0;
  };
  const supported = migrations.length;
  const application = number('PRAGMA application_id');
  const version = number('PRAGMA user_version');
  if (application === applicationId && version > supported)
    return E.left({ _tag: 'NewerVersion', path, version, supported });
  if (application === applicationId && version > 0) return E.right(version);
  return application === 0 && version === 0 && number('SELECT count(*) FROM sqlite_schema') === 0
    ? E.right(0)
    : E.left({ _tag: 'ForeignDatabase', path });
};

/** The same in one transaction, so that nobody else is halfway through laying the file out. */
export const layoutVersionAtOnce = (
  database: Database,
  path: string,
  layout: Layout,
): E.Either<SqliteOpenError, number> => {
  database.exec('BEGIN');
  try {
    // meets the file first, since `@photostructure/sqlite` gives no extended code for an error of a read
    database.exec('SELECT count(*) FROM sqlite_schema');
    return layoutVersion(database, path, layout);
  } finally {
    // the first error is the one that tells
    E.tryCatch(() => database.exec('COMMIT'), E.toError);
  }
};
