import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { codeOf } from './driver-error';

/** A value in one column of a row. */
export type SqlValue = string | number | Uint8Array;

/** A prepared statement. Rows come as arrays where the driver can, as objects in the order of the columns otherwise. */
// methods, not properties: only so do the types of better-sqlite3, which are generic in the values, fit
export interface Statement {
  /** Runs the statement with these values, for its effect. */
  run(...values: SqlValue[]): { readonly lastInsertRowid: number | bigint };
  /** Runs the statement with these values, and returns all rows. */
  all(...values: SqlValue[]): readonly unknown[];
  /** Makes rows come as arrays; drivers without it return objects. */
  setReturnArrays?(on: boolean): unknown;
}

/** The part of SQLite's interface that is needed: `node:sqlite`, `@photostructure/sqlite` and `better-sqlite3` fit. */
export interface Database {
  /** Runs statements that return no rows. */
  exec(sql: string): unknown;
  /** Compiles a statement; throws where the SQL is wrong. */
  prepare(sql: string): Statement;
  /** Closes the file. No statement runs afterwards. */
  close(): unknown;
}

/** The purpose for which a file is opened. */
export interface OpenMode {
  /** Whether the file is only read. It must exist then. */
  readonly readOnly: boolean;
  /**
   * Nobody else has the file open, and it is looked at without making the two files that SQLite keeps beside it. A driver
   * that cannot do so opens it for reading as it can.
   */
  readonly immutable: boolean;
}

/** Opens the SQLite database of an absolute path, or of `:memory:`. */
export type Open = (path: string, mode: OpenMode) => Database | Promise<Database>;

type Driver = new (location: string, options: Pick<OpenMode, 'readOnly'>) => Database;

/** For reading and writing. */
export const WRITABLE: OpenMode = { readOnly: false, immutable: false };

// put together, so that a bundler does not look for a package which only older Node needs
const PACKAGE = ['@photostructure', 'sqlite'].join('/');

// a host may show nothing but this; the package's next major needs a Node that brings SQLite anyway
const NO_SQLITE = `Node ${process.versions.node} brings no SQLite (22.13 and later do), and ${PACKAGE}@1 is not installed`;

// the types of Node 20 do not know the module
const builtIn = (): { readonly DatabaseSync: Driver } | undefined =>
  process.getBuiltinModule('node:sqlite') as { readonly DatabaseSync: Driver } | undefined;

const fromPackage = async (): Promise<{ readonly DatabaseSync: Driver }> => {
  try {
    return (await import(PACKAGE)) as { readonly DatabaseSync: Driver };
  } catch (thrown) {
    if (codeOf(thrown).endsWith('MODULE_NOT_FOUND')) throw new Error(NO_SQLITE);
    throw thrown;
  }
};

/** Returns the names by which a file is opened, the first that the driver takes: Node 22.13 and 22.14 take a URL for a path. */
export const locationsOf = (path: string, { immutable }: OpenMode): readonly string[] =>
  immutable ? [`${pathToFileURL(path).href}?immutable=1`, path] : [path];

/**
 * Returns how another thread of this process loads the very same driver: undefined for the one that Node brings, or a file.
 * Null where there is none, or where it is not certain to be the same: with two of them, one frees the locks of the other.
 */
export const driverForThread = (): string | undefined | null => {
  if (builtIn() !== undefined) return undefined;
  // a bundle of modules does not know its own file by this name, and may have been put anywhere
  if (typeof __filename === 'undefined') return null;
  try {
    return createRequire(__filename).resolve(PACKAGE);
  } catch {
    return null;
  }
};

/** Opens a file with the SQLite that Node brings (from 22.13 on), or with a package of the same interface. */
export const openDatabase = async (path: string, mode: OpenMode = WRITABLE): Promise<Database> => {
  const { DatabaseSync } = builtIn() ?? (await fromPackage());
  const [first = path, other] = locationsOf(path, mode);
  try {
    return new DatabaseSync(first, { readOnly: mode.readOnly });
  } catch (thrown) {
    if (other === undefined || codeOf(thrown) !== 'SQLITE_CANTOPEN') throw thrown;
    return new DatabaseSync(other, { readOnly: mode.readOnly });
  }
};
