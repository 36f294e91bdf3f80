import { lockBeside, reasonOf } from '@pavadonis/sqlite';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './files';
import { FolderTaken, FolderUnusable } from './unusable';

const codeOf = (thrown: unknown): string => (thrown as NodeJS.ErrnoException).code ?? 'UNKNOWN';

/**
 * Makes a folder, and takes it for one desk: a second one would remove what the first has half recorded. Returns how to let go
 * of it; the system does when the process ends in whatever way.
 */
export const takeFolder = async (folder: string): Promise<() => void> => {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (thrown) {
    throw new FolderUnusable(folder, codeOf(thrown));
  }
  try {
    return await lockBeside(join(folder, 'desk'), { suffix: '.lock', lockTimeoutMs: 0, rights: 0o600 });
  } catch (thrown) {
    throw reasonOf(thrown) === 'busy' ? new FolderTaken(folder) : thrown;
  }
};
