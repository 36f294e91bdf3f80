import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Disorder } from './disorder';
import { openForFewCommits } from './few-commits';
import { writeHistory } from './write';

// the version of the file's content; raise it after a change of the generator, the codecs or the store's layout
const FORMAT = 4;

/** The folder of the histories, which later runs use again. */
export const CACHE = join(tmpdir(), 'pavadonis-bench');

/** Returns the path of a history of that many events, which is written once and found again. */
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
    await orThrow(store.close());
    // an interrupted run must not leave half a file
    renameSync(unfinished, path);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  return path;
};
