import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

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

/** Writes files so that each is there whole or not at all, also after a power cut, and makes their folders. */
export const writeDurably = async (files: readonly FileToWrite[]): Promise<void> => {
  const folders = [...new Set(files.map(({ path }) => dirname(path)))];
  for (const folder of folders) await mkdir(folder, { recursive: true });
  const left = files.values();
  const writeOn = async (): Promise<void> => {
    for (const file of left) await write(file);
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, writeOn));
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
  // the names of files and of the folders themselves
  for (const folder of new Set([...folders, ...folders.map(dirname)])) await syncFolder(folder);
};
