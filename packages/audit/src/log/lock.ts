import * as E from 'fp-ts/Either';
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { LogLocked } from '../errors';
import { codeOf, ifThere } from './folder-error';

interface Holder {
  readonly pid: number;
  readonly host: string;
}

// a process may be killed and come back under its own number, as in a container
const held = new Set<string>();

const holderIn = (text: string): Holder => {
  const [pid = '0', host = ''] = text.split(' ');
  return { pid: Number(pid), host };
};

const lives = ({ pid, host }: Holder, path: string): boolean => {
  if (host !== hostname()) return true;
  if (pid === process.pid) return held.has(path);
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    // somebody else's process may not be asked
    return codeOf(thrown) === 'EPERM';
  }
};

const take = async (path: string): Promise<boolean> => {
  try {
    await writeFile(path, `${String(process.pid)} ${hostname()}`, { flag: 'wx' });
    held.add(path);
    return true;
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST') return false;
    throw thrown;
  }
};

/** Takes the lock of a log's folder for one process, over from one that was killed. Returns how to let go of it. */
export const lockFolder = async (folder: string): Promise<E.Either<LogLocked, () => Promise<void>>> => {
  const path = join(folder, 'lock');
  while (!(await take(path))) {
    const text = await ifThere(() => readFile(path, 'utf8'));
    if (text === undefined) continue;
    const holder = holderIn(text);
    if (lives(holder, path)) return E.left({ _tag: 'LogLocked', path, pid: holder.pid });
    // of several that find it left behind, one takes it away
    const left = `${path}.${randomUUID()}`;
    await ifThere(() => rename(path, left));
    await rm(left, { force: true });
  }
  return E.right(async () => {
    held.delete(path);
    await rm(path, { force: true });
  });
};
