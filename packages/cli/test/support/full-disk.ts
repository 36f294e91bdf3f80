import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Fills a disk with a file named `full` until nobody can write on it. */
export const fill = (folder: string): void => {
  const file = openSync(join(folder, 'full'), 'w');
  try {
    for (let size = 65_536; size > 0;)
      try {
        writeSync(file, Buffer.alloc(size));
      } catch {
        size = Math.floor(size / 2);
      }
  } finally {
    closeSync(file);
  }
};
