import { rmSync } from 'node:fs';

/** Removes files as far as they are there and can be removed: of the others, the reason for which they go is told instead. */
export const removeFiles = (paths: readonly string[]): void => {
  for (const path of paths)
    try {
      rmSync(path, { force: true });
    } catch {
      // a part of the path is no folder, or the disk can only be read
    }
};
