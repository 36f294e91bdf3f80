import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crowd } from './crowd';
import type { Disorder } from './disorder';
import { openForFewCommits } from './few-commits';
import { random } from './random';
import { noiseFrom, sealedBy } from './sealed';
import { writeWholeStreams } from './whole-streams';
import { writeHistory } from './write';

// the version of the file's content; raise it after a change of the generator, the codecs or the store's layout
const FORMAT = 5;

/** The folder of the histories, which later runs use again. */
export const CACHE = join(tmpdir(), 'pavadonis-bench');

/** Returns the path of a file that is written once and found again. */
const writtenOnce = async (
  name: string,
  folder: string,
  write: (unfinished: string) => Promise<void>,
): Promise<string> => {
  const path = join(folder, `${name}.sqlite`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const workshop = mkdtempSync(join(folder, 'unfinished-'));
  try {
    const unfinished = join(workshop, 'history.sqlite');
    await write(unfinished);
    // an interrupted run must not leave half a file
    renameSync(unfinished, path);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  return path;
};

/** Returns the path of a history of that many events. */
export const historyFile = (
  events: number,
  disorder: Disorder,
  folder: string,
  onDay?: (written: number) => void,
): Promise<string> =>
  writtenOnce(`history-${FORMAT}-${events}-${disorder.corrected}-${disorder.late}`, folder, async (path) => {
    const store = await orThrow(sqliteStore({ path, durability: 'normal', open: openForFewCommits }));
    await writeHistory(store, events, disorder, onDay);
    await orThrow(store.close());
  });

/** Returns the path of the same history with its personal texts sealed. */
export const sealedHistoryFile = (events: number, disorder: Disorder, folder: string): Promise<string> =>
  writtenOnce(`sealed-${FORMAT}-${events}-${disorder.corrected}-${disorder.late}`, folder, async (path) => {
    const store = await orThrow(sqliteStore({ path, durability: 'normal', open: openForFewCommits }));
    await writeHistory(store, events, disorder, undefined, sealedBy(noiseFrom(random(1))));
    await orThrow(store.close());
  });

/** Returns the path of a log in which that many people arrived. */
export const crowdFile = (people: number, folder: string): Promise<string> =>
  writtenOnce(`crowd-${FORMAT}-${people}`, folder, (path) => writeWholeStreams(path, crowd(people)));
