import { it } from '@jest/globals';
import { openDatabase } from '@pavadonis/sqlite';
import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const SUPERUSER = 0;
const NOBODY = 65534;

const succeeds = (work: () => unknown): boolean => {
  try {
    work();
    return true;
  } catch {
    return false;
  }
};

const mayWriteAnywhere = (): boolean => {
  const folder = mkdtempSync(join(tmpdir(), 'rights-'));
  chmodSync(folder, 0o555);
  const mayWrite = succeeds(() => writeFileSync(join(folder, 'file'), ''));
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
  return mayWrite;
};

const becomes = (user: number): boolean =>
  process.seteuid !== undefined && succeeds(() => process.seteuid?.(user));

const hasAllRights = mayWriteAnywhere();
const canBecomeNobody = hasAllRights && becomes(NOBODY) && becomes(SUPERUSER);

/**
 * Works without the superuser's rights. The driver of SQLite is loaded first, since the folder of the code may be closed to
 * everybody else. The same holds for what Jest loads when something fails, so expectations belong after it.
 */
export const asOrdinaryUser = async <A>(work: () => Promise<A>): Promise<A> => {
  if (!canBecomeNobody) return work();
  (await openDatabase(':memory:')).close();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(SUPERUSER);
  }
};

/** A test of what is refused for want of a right. It is skipped where the user has all rights and can lose none. */
export const itWithoutRights = (name: string, test: () => Promise<void>): void =>
  (hasAllRights && !canBecomeNobody ? it.skip : it)(name, test);

const isOpenToAll = (folder: string): boolean =>
  (statSync(folder).mode & 0o001) !== 0 && (folder === dirname(folder) || isOpenToAll(dirname(folder)));

/** The folder for temporary files, or another one if everybody but the superuser is kept out of that. */
export const temporaryFolder = (): string => {
  const places = canBecomeNobody ? [tmpdir(), '/tmp', '/var/tmp'] : [];
  return places.find((place) => existsSync(place) && isOpenToAll(realpathSync(place))) ?? tmpdir();
};
