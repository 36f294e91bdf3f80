import * as E from 'fp-ts/Either';
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, ifThere } from '../log/folder-error';
import type { FileRefused } from './errors';
import { LARGEST_FILE } from './layout';

// a file that became a link or a pipe is neither followed nor waited for; Windows has no such flags, and takes 0
const PLAIN_ONLY = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

const CHUNK = 1 << 20;

/** A file as it was read, with its SHA-512 in hexadecimal. */
interface ReadFile {
  readonly content: Buffer;
  readonly sum: string;
  readonly bytes: number;
}

const read = async (file: FileHandle, size: number, keep: boolean): Promise<ReadFile | undefined> => {
  const hash = createHash('sha512');
  const chunks: Buffer[] = [];
  const chunk = Buffer.allocUnsafe(Math.min(CHUNK, size + 1));
  let bytes = 0;
  for (;;) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, null);
    if (bytesRead === 0) return { content: Buffer.concat(chunks), sum: hash.digest('hex'), bytes };
    bytes += bytesRead;
    // it may grow while it is read
    if (keep && bytes > LARGEST_FILE) return undefined;
    const part = chunk.subarray(0, bytesRead);
    hash.update(part);
    if (keep) chunks.push(Buffer.from(part));
  }
};

const opened = async (path: string): Promise<FileHandle | 'a link' | undefined> => {
  try {
    return await ifThere(() => open(path, PLAIN_ONLY));
  } catch (thrown) {
    if (codeOf(thrown) === 'ELOOP') return 'a link';
    throw thrown;
  }
};

const readWith =
  (keep: boolean) =>
  async (folder: string, path: string): Promise<E.Either<FileRefused, ReadFile>> => {
    const file = await opened(join(folder, path));
    if (file === 'a link') return E.left({ _tag: 'NotAPlainFile', path });
    if (file === undefined) return E.left({ _tag: 'ListedFileMissing', path });
    try {
      const stat = await file.stat();
      if (!stat.isFile()) return E.left({ _tag: 'NotAPlainFile', path });
      const isTooLarge = keep && stat.size > LARGEST_FILE;
      const found = isTooLarge ? undefined : await read(file, stat.size, keep);
      return found === undefined
        ? E.left({ _tag: 'OversizedFile', path, limit: LARGEST_FILE })
        : E.right(found);
    } finally {
      await file.close();
    }
  };

/** Reads a file of an archive whole, and hashes what it reads. */
export const readWhole = readWith(true);

/** Hashes a file of any size. */
export const sumOf = readWith(false);
