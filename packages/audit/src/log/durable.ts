import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** A file to be written, by its path. */
export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
}

// so many at once that the disk gathers them, and few enough for the limit of open files
const AT_ONCE = 16;

/** Puts the names of a folder's files on the disk. */
export const syncFolder = async (folder: string): Promise<void> => {
  // Windows opens no folders
  if (process.platform === 'win32') return;
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
};

const write = async ({ path, bytes }: FileToWrite): Promise<void> => {
  const unfinished = `${path}.${randomUUID()}`;
  try {
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (thrown) {
    await rm(unfinished, { force: true });
    throw thrown;
  }
};

const writeAll = async (files: readonly FileToWrite[]): Promise<void> => {
  const left = files.values();
  const writeOn = async (): Promise<void> => {
    for (const file of left) await write(file);
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, writeOn));
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
};

/** Writes files so that each is there whole or not at all, also after a power cut, and makes their folders. */
export type DurableWriter = (files: readonly FileToWrite[]) => Promise<void>;

/** Makes a writer of files below a folder. */
export const durableWriter = (base: string): DurableWriter => {
  const root = resolve(base);
  const withParents = (folder: string): readonly string[] =>
    folder === root ? [root, dirname(root)] : [folder, ...withParents(dirname(folder))];
  // the folders of the last files: they are there, and so are their own names on the disk
  let known: ReadonlySet<string> = new Set();
  return async (files) => {
    const folders = new Set(files.map(({ path }) => dirname(resolve(path))));
    const others = [...folders].filter((folder) => !known.has(folder));
    known = new Set();
    for (const folder of others) await mkdir(folder, { recursive: true });
    await writeAll(files);
    await Promise.all([...new Set([...folders, ...others.flatMap(withParents)])].map(syncFolder));
    known = folders;
  };
};

/** Writes a file that is there whole or not at all, as long as no power is cut. */
export const writeWhole = async ({ path, bytes }: FileToWrite): Promise<void> => {
  const unfinished = `${path}.${randomUUID()}`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, path);
};
