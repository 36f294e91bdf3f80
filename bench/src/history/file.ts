import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orThrow } from '../or-throw';
import type { Disorder } from './disorder';
import { openForFewCommits } from './few-commits';
import { writeHistory } from './write';

// of what stands in the file: a change of the generator, of the codecs or of the store's layout is a new one
const FORMAT = 3;

/** Where histories are kept between runs. */
export const CACHE = join(tmpdir(), 'pavadonis-bench');

/** The file of a history of that many events; it is made once in the folder, and found again. */
export const historyFile = async (
  events: number,
  disorder: Disorder,
  folder: string,
  onDay?: (written: number) => void,
): Promise<string> => {
  const path = join(folder, `history-${FORMAT}-${events}-${disorder.corrected}-${disorder.late}.sqlite`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const workshop = mkdtempSync(join(folder, 'unfinished-'));
  try {
    const unfinished = join(workshop, 'history.sqlite');
    const store = orThrow(
      await sqliteStore({ path: unfinished, durability: 'normal', open: openForFewCommits })(),
    );
    await writeHistory(store, events, disorder, onDay);
    orThrow(await store.close()());
    // whole or not at all, should somebody stop the run halfway
    renameSync(unfinished, path);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  return path;
};
