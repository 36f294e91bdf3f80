import { dirname, join } from 'node:path/posix';
import { addressesOf, headingsOf } from './markdown';

/** The files of a repository, by paths from its root. */
export interface Files {
  readonly exists: (path: string) => boolean;
  readonly read: (path: string) => string;
}

const isElsewhere = (address: string): boolean => /^[a-z]+:/.test(address);

/** Returns the addresses in a page's links that lead to no file of the repository, or to no heading of a page. */
export const brokenIn = (page: string, { exists, read }: Files): readonly string[] =>
  addressesOf(read(page)).filter((address) => {
    if (isElsewhere(address)) return false;
    const [path = '', anchor] = decodeURI(address).split('#');
    const target = path === '' ? page : join(dirname(page), path);
    if (target.startsWith('..') || !exists(target)) return true;
    return anchor !== undefined && !headingsOf(read(target)).some(({ id }) => id === anchor);
  });
