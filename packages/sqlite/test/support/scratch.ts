import { openDatabase, type Database } from '@pavadonis/sqlite';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the files of one test file, with names nobody has used in it yet. */
export const scratch = () => {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite-'));
  chmodSync(folder, 0o755);
  let used = 0;
  const newName = (): string => {
    used += 1;
    return join(folder, `${String(used)}.db`);
  };
  const removeAll = (): void => {
    // a test may have taken the right to empty a folder
    for (const each of readdirSync(folder, { withFileTypes: true }))
      if (each.isDirectory()) chmodSync(join(folder, each.name), 0o755);
    rmSync(folder, { recursive: true, force: true });
  };
  return { newName, removeAll };
};

/** Works on a file with bare SQL, as somebody with a SQL shell would. */
export const withSql = async <A>(path: string, work: (database: Database) => A | Promise<A>): Promise<A> => {
  const database = await openDatabase(path);
  try {
    return await work(database);
  } finally {
    database.close();
  }
};
