import { hash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { syncFolder } from '../log/durable';
import { ifThere } from '../log/folder-error';
import type { TreeHead } from '../tree/consistency';
import { type BagLabels, bagInfoText, BAGIT_TEXT } from './bag-info';
import { BAG_INFO, BAGIT, MANIFEST, READING_GUIDE, TAG_MANIFEST } from './layout';
import { manifestText } from './manifest';
import { READING_GUIDE_TEXT } from './reading-guide';

/** A bag that is being written beside the place where it will stand. */
export interface BagWriter {
  /** Writes a file of the payload. */
  readonly write: (name: string, content: string | Uint8Array) => Promise<void>;
  /** Writes what describes the bag, and puts it in its place once all of it is on the disk. */
  readonly finish: (labels: BagLabels, head: TreeHead) => Promise<void>;
  /** Removes what was written. */
  readonly abandon: () => Promise<void>;
}

/** Whether a folder does not exist, or holds nothing. */
export const isFree = async (folder: string): Promise<boolean> => {
  const held = await ifThere(() => readdir(folder));
  return held === undefined || held.length === 0;
};

/** Begins a bag that will stand in a folder. */
export const bagWriter = async (given: string): Promise<BagWriter> => {
  const folder = resolve(given);
  const unfinished = `${folder}.${randomUUID()}`;
  const folders = new Set([unfinished]);
  const [payload, tags] = [new Map<string, string>(), new Map<string, string>()];
  let bytes = 0;
  await mkdir(unfinished);

  const makeFolder = async (path: string): Promise<void> => {
    if (folders.has(path)) return;
    await makeFolder(dirname(path));
    await mkdir(path);
    folders.add(path);
  };

  const writeOne = async (name: string, content: Uint8Array): Promise<void> => {
    const path = join(unfinished, name);
    await makeFolder(dirname(path));
    const file = await open(path, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  };

  const writeTag = async (name: string, text: string): Promise<void> => {
    const content = Buffer.from(text);
    tags.set(name, hash('sha512', content));
    await writeOne(name, content);
  };

  return {
    write: async (name, content) => {
      const written = Buffer.from(content as Uint8Array);
      payload.set(name, hash('sha512', written));
      bytes += written.length;
      await writeOne(name, written);
    },
    finish: async (labels, head) => {
      // a bag without a payload has the folder of one
      await makeFolder(join(unfinished, 'data'));
      const info = { ...head, bytes, files: payload.size };
      await writeTag(BAGIT, BAGIT_TEXT);
      await writeTag(BAG_INFO, bagInfoText(labels, info));
      await writeTag(READING_GUIDE, READING_GUIDE_TEXT);
      await writeTag(MANIFEST, manifestText(payload));
      await writeOne(TAG_MANIFEST, Buffer.from(manifestText(tags)));
      for (const each of folders) await syncFolder(each);
      // an empty folder there is replaced; one that was filled meanwhile refuses to go
      await ifThere(() => rmdir(folder));
      await rename(unfinished, folder);
      await syncFolder(dirname(folder));
    },
    abandon: () => rm(unfinished, { recursive: true, force: true }),
  };
};
