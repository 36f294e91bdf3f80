import * as E from 'fp-ts/Either';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { NotAPlainFile } from './errors';
import { shownName } from './names';

/** Lists the files of an archive by their names in it. No link is followed. */
export const filesIn = async (folder: string): Promise<E.Either<NotAPlainFile, readonly string[]>> => {
  const files: string[] = [];
  const folders = [''];
  for (let below = folders.pop(); below !== undefined; below = folders.pop())
    for (const each of await readdir(join(folder, below), { withFileTypes: true })) {
      const name = below === '' ? each.name : `${below}/${each.name}`;
      if (each.isDirectory()) folders.push(name);
      else if (each.isFile()) files.push(name);
      else return E.left({ _tag: 'NotAPlainFile', path: shownName(name) });
    }
  return E.right(files);
};
