import * as E from 'fp-ts/Either';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type FileNotRead, fileNotRead } from './file-not-read';

// keys, seals and proofs have some kilobytes; whatever is larger is another file
const LARGEST = 1_048_576;

/** Reads a small file whole. */
export const readBytes = (path: string): E.Either<FileNotRead, Buffer> => {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const stat = fstatSync(file);
    if (stat.isDirectory()) return E.left({ _tag: 'FileNotRead', path, code: 'EISDIR' });
    // a pipe has no size, so it is read as far as it goes
    const bytes = Buffer.alloc(LARGEST + 1);
    let size = 0;
    for (let read = -1; read !== 0 && size < bytes.length; size += read)
      read = readSync(file, bytes, size, bytes.length - size, null);
    return size > LARGEST
      ? E.left({ _tag: 'FileNotRead', path, code: 'EFBIG' })
      : E.right(bytes.subarray(0, size));
  } catch (thrown) {
    return E.left(fileNotRead(path, thrown));
  } finally {
    if (file !== undefined) closeSync(file);
  }
};

/** Reads a small file of text. */
export const readText = (path: string): E.Either<FileNotRead, string> =>
  E.map((bytes: Buffer) => bytes.toString('utf8').replaceAll('\r\n', '\n'))(readBytes(path));

/** Reads the lines of a small file, without empty ones and those that begin with `#`. */
export const readLines = (path: string): E.Either<FileNotRead, readonly string[]> =>
  E.map((text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#')),
  )(readText(path));
