import type { Disk } from '@pavadonis/fixtures/disks';
import * as E from 'fp-ts/Either';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Fills a disk, so that no more is left than some bytes. Whoever writes meanwhile makes it full a little earlier. */
export const fill = ({ folder }: Disk, left: number): void => {
  const { bavail, bsize } = statfsSync(folder);
  const filler = Buffer.alloc(Math.max(0, bavail * bsize - left));
  E.tryCatch(() => writeFileSync(join(folder, 'filler'), filler), E.toError);
};

/** Frees what was filled. */
export const free = ({ folder }: Disk): void => rmSync(join(folder, 'filler'), { force: true });
