import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MasterMissing } from './unusable';

/** The files that a desk keeps in its folder. A host keeps the master elsewhere than the keys that it wraps. */
export interface DeskFiles {
  /** The store of events. */
  readonly store: string;
  /** The rows of the live read models; made anew where they are missing. */
  readonly rows: string;
  /** The keys of the vault. */
  readonly keys: string;
  /** The register of the forgotten. */
  readonly forgotten: string;
  /** The master that wraps the keys. */
  readonly master: string;
  /** The log of who read which personal texts. */
  readonly readings: string;
  /** The folder of letters that somebody has to send. */
  readonly letters: string;
  /** The file that remembers of which events there are letters. */
  readonly reactions: string;
}

/** Returns the files of a folder, which need not exist. */
export const filesIn = (folder: string): DeskFiles => ({
  store: join(folder, 'desk.sqlite'),
  rows: join(folder, 'rows.sqlite'),
  keys: join(folder, 'keys.sqlite'),
  forgotten: join(folder, 'forgotten.sqlite'),
  master: join(folder, 'master.key'),
  readings: join(folder, 'readings.jsonl'),
  letters: join(folder, 'letters'),
  reactions: join(folder, 'reactions.sqlite'),
});

/** Makes a folder that only its owner reads, with its parents. */
export const makeFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
};

/** Writes a file that only its owner reads, so that no half of it is ever read. */
export const writeInOneStep = (file: string, content: string): void => {
  writeFileSync(`${file}.part`, content, { mode: 0o600, flush: true });
  renameSync(`${file}.part`, file);
};

const MASTER_BYTES = 64;

/**
 * Returns the bytes of the master, which are made by chance where there is no file of them yet. Throws `MasterMissing` where keys
 * lie there that one has wrapped.
 */
export const masterIn = (
  { master, keys }: Pick<DeskFiles, 'master' | 'keys'>,
  chance: (bytes: number) => Buffer,
): Uint8Array => {
  if (!existsSync(master)) {
    if (existsSync(keys)) throw new MasterMissing(master);
    writeInOneStep(master, chance(MASTER_BYTES).toString('hex'));
  }
  return Buffer.from(readFileSync(master, 'utf8').trim(), 'hex');
};
