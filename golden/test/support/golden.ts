import { openDatabase, prepareQuery, type Database } from '@pavadonis/sqlite';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { filesIn, readFigures, readLines, readLog, readVault, vaultFilesIn } from '../../src/folder';

const root = join(__dirname, '..', '..');

/** The log and the figures of one version, and copies of its files. */
const golden = (folder: string) => ({
  version: basename(folder),
  log: readLog(folder),
  ...readFigures(folder),
  /** Copies the store or the file of rows, so that a test may write to it. */
  copy: (file: 'store' | 'rows', to: string): string => {
    const path = join(to, file);
    writeFileSync(path, gunzipSync(readFileSync(filesIn(folder)[file])));
    return path;
  },
});

/** The vault of one version, with the log that it sealed. */
const goldenVault = (folder: string) => ({
  version: basename(folder),
  log: readLines(vaultFilesIn(folder).log),
  left: readVault(folder),
  /** Copies both files, so that a test may write to them. */
  copy: (to: string): { readonly keys: string; readonly register: string } => {
    const paths = { keys: join(to, 'keys.db'), register: join(to, 'register.db') };
    for (const file of ['keys', 'register'] as const)
      writeFileSync(paths[file], gunzipSync(readFileSync(vaultFilesIn(folder)[file])));
    return paths;
  },
});

export type Golden = ReturnType<typeof golden>;

const FIRST = '0.1.0';

/** The files of the first version: layout 2 of the store, and 3 of the rows. */
export const firstGolden: Golden = golden(join(root, FIRST));

const versions: readonly string[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^\d+\.\d+\.\d+$/.test(entry.name))
  .map(({ name }) => name);

/** The logs, figures and files of all versions. */
export const goldens: readonly Golden[] = versions.map((name) =>
  name === FIRST ? firstGolden : golden(join(root, name)),
);

/** The vaults of all versions. */
export const goldenVaults: readonly ReturnType<typeof goldenVault>[] = versions.map((name) =>
  goldenVault(join(root, name)),
);

/** Runs work in a folder of its own. */
export const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'golden-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Works on a file with bare SQL. */
export const withSql = async <A>(path: string, work: (database: Database) => A): Promise<A> => {
  const database = await openDatabase(path);
  try {
    return work(database);
  } finally {
    database.close();
  }
};

/** Returns the number of a file's layout. */
export const layoutOf = (path: string): Promise<number> =>
  withSql(path, (database) => Number(prepareQuery(database, 'PRAGMA user_version')().flat()[0]));
