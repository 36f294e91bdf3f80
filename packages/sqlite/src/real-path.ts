import { readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf } from './driver-error';

const linkAt = (path: string): string | undefined => {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
};

/**
 * Returns the path at which a file itself stands, or would be made, with all symbolic links followed. SQLite keeps its other
 * files beside that one. Throws what the file system throws, for instance where links lead in a circle.
 */
export const realPathOf = (path: string): string => {
  try {
    return realpathSync(path);
  } catch (thrown) {
    if (codeOf(thrown) !== 'ENOENT') throw thrown;
    const link = linkAt(path);
    return link === undefined
      ? join(realpathSync(dirname(path)), basename(path))
      : realPathOf(resolve(dirname(path), link));
  }
};
