import * as E from 'fp-ts/Either';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { text } from '../language';
import { type FileUnreadable, refusedToRead, unreadable, unreadableBy } from './unreadable';

// keys, seals and proofs have some kilobytes; whatever is larger is another file
const SMALL_MB = 1;
const MB = 2 ** 20;
// making room for a megabyte takes longer than reading a small file
const PIECE = 2 ** 16;

const tooLarge = (mb: number) =>
  text(`tā ir lielāka par ${mb} MB; nosauciet mazāku`, `it is larger than ${mb} MB; name a smaller one`);

// a pipe has no size, so it is read as far as it goes
const readAtMost = (file: number, most: number): Buffer => {
  const chunks: Buffer[] = [];
  let size = 0;
  for (let read = -1; read !== 0 && size < most; size += read) {
    const chunk = Buffer.alloc(Math.min(PIECE, most - size));
    read = readSync(file, chunk, 0, chunk.length, null);
    chunks.push(chunk.subarray(0, read));
  }
  return Buffer.concat(chunks);
};

/** Reads a file whole, unless it is larger than `mostMb` megabytes. */
export const readBytes = (path: string, mostMb = SMALL_MB): E.Either<FileUnreadable, Buffer> => {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    if (fstatSync(file).isDirectory()) return unreadableBy(path, 'EISDIR');
    const bytes = readAtMost(file, mostMb * MB + 1);
    return bytes.length > mostMb * MB ? unreadable(path, tooLarge(mostMb)) : E.right(bytes);
  } catch (thrown) {
    return refusedToRead(path, thrown);
  } finally {
    if (file !== undefined) closeSync(file);
  }
};

/** Reads a small file of text. */
export const readText = (path: string): E.Either<FileUnreadable, string> =>
  E.map((bytes: Buffer) => bytes.toString('utf8').replaceAll('\r\n', '\n'))(readBytes(path));

/** Reads the lines of a small file, without empty ones and those that begin with `#`. */
export const readLines = (path: string): E.Either<FileUnreadable, readonly string[]> =>
  E.map((text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#')),
  )(readText(path));
