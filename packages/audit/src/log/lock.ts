import * as E from 'fp-ts/Either';
import { hash } from 'node:crypto';
import { readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { LogLocked } from '../errors';
import { codeOf, ifThere } from './folder-error';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When it took the lock, in milliseconds since 1970. */
  readonly since: number;
  /** The hash of the path of the lock, which a copy of the folder has not. */
  readonly place: string | undefined;
}

const placeOf = (real: string): string => hash('sha256', real);

const ownText = (real: string): string =>
  `${String(process.pid)} ${hostname()} ${String(Date.now())} ${placeOf(real)}`;

const holderIn = (text: string): Holder => {
  const [pid = '0', host = '', since, place] = text.split(' ');
  return { pid: Number(pid), host, since: Number(since), place };
};

// the locks that this module holds, by their real paths: a folder may be named in several ways
const held = new Set<string>();

// a process may be killed and come back under its own number, as in a container; another thread of this one is no such process
const isOwn = ({ since, place }: Holder, real: string): boolean =>
  held.has(real) || (place === placeOf(real) && since >= Date.now() - process.uptime() * 1000);

const lives = (holder: Holder, real: string): boolean => {
  const { pid, host } = holder;
  if (host !== hostname()) return true;
  if (pid === process.pid) return isOwn(holder, real);
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    // somebody else's process may not be asked
    return codeOf(thrown) === 'EPERM';
  }
};

/** Makes a file that must not be there. */
const make = async (path: string, text: string): Promise<boolean> => {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST') return false;
    // on a full disk it is made, and holds nothing
    await rm(path, { force: true });
    throw thrown;
  }
};

const read = (path: string): Promise<string | undefined> => ifThere(() => readFile(path, 'utf8'));

/**
 * Takes away a lock that was left behind, unless another process does. Of several that found it, none takes away the lock that
 * another one of them has put there since.
 */
const takeAway = async (path: string, text: string): Promise<boolean> => {
  const claim = `${path}.${hash('sha256', text)}`;
  if (!(await make(claim, ''))) return false;
  try {
    if ((await read(path)) === text) await rm(path, { force: true });
    return true;
  } finally {
    await rm(claim, { force: true });
  }
};

/** Takes the lock of a log's folder for one process, over from one that was killed. Returns how to let go of it. */
export const lockFolder = async (folder: string): Promise<E.Either<LogLocked, () => Promise<void>>> => {
  const path = join(folder, 'lock');
  const real = join(await realpath(folder), 'lock');
  let own = ownText(real);
  while (!(await make(path, own))) {
    const text = await read(path);
    if (text !== undefined) {
      const holder = holderIn(text);
      if (lives(holder, real) || !(await takeAway(path, text)))
        return E.left({ _tag: 'LogLocked', path, pid: holder.pid });
    }
    own = ownText(real);
  }
  held.add(real);
  let isHeld = true;
  return E.right(async () => {
    if (!isHeld) return;
    isHeld = false;
    held.delete(real);
    // somebody may have removed it, and another process have put its own there
    if ((await read(path)) === own) await rm(path, { force: true });
  });
};
