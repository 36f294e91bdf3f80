/** What SQLite stores in one column of a row here. */
export type SqlValue = string | number;

/** A prepared statement. Rows come as arrays where the driver can, as objects in the order of the columns otherwise. */
// methods, not properties: only so do the types of better-sqlite3, which are generic in the values, fit
export interface Statement {
  run(...values: SqlValue[]): { readonly lastInsertRowid: number | bigint };
  all(...values: SqlValue[]): readonly unknown[];
  setReturnArrays?(on: boolean): unknown;
}

/** What the store needs of SQLite: `node:sqlite`, `@photostructure/sqlite` and `better-sqlite3` all fit. */
export interface Database {
  exec(sql: string): unknown;
  prepare(sql: string): Statement;
  close(): unknown;
}

type Driver = new (path: string) => Database;

/** Opens a file with the SQLite that Node brings (from 22.13 on), or with a package of the same interface. */
export const openDatabase = async (path: string): Promise<Database> => {
  // the types of Node 20 do not know the module
  const builtIn = process.getBuiltinModule('node:sqlite') as { readonly DatabaseSync: Driver } | undefined;
  const { DatabaseSync }: { readonly DatabaseSync: Driver } =
    builtIn ?? (await import('@photostructure/sqlite'));
  return new DatabaseSync(path);
};
