import type { Database } from '@pavadonis/sqlite';

/** Opens a file with the SQLite that the store uses by default, so that the limit is measured over the same driver. */
export const openDatabase = async (path: string): Promise<Database> => {
  const builtIn = process.getBuiltinModule('node:sqlite') as
    { readonly DatabaseSync: new (path: string) => Database } | undefined;
  const { DatabaseSync } = builtIn ?? (await import('@photostructure/sqlite'));
  return new DatabaseSync(path);
};
