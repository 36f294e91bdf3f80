import { type EventStore, memoryStore, type StoredEvent, orThrow } from '@pavadonis/event-store';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@pavadonis/fixtures/ordinary-user';
import { plan } from '../src/plan/plan';
import { recordHistory } from '../src/record/record-history';

/**
 * Node's arguments for the built demo. By default Node warns of its own SQLite, which would end up on the error stream.
 */
export const DEMO = ['--disable-warning=ExperimentalWarning', join(__dirname, '../dist/main.js')] as const;

/** Returns all events of a store, in the order of positions. */
export const allOf = (store: EventStore): Promise<readonly StoredEvent[]> =>
  orThrow(store.readAll({ after: 0, limit: Number.MAX_SAFE_INTEGER }));

/** A history in a store in memory, and the number of its events. */
interface RecordedHistory {
  readonly store: EventStore;
  readonly written: number;
}

const record = async (seed: number): Promise<RecordedHistory> => {
  const store = memoryStore();
  return { store, written: await orThrow(recordHistory(store, seed, plan(seed))) };
};

const histories = new Map<number, Promise<RecordedHistory>>();

/**
 * Returns the invented history of a seed. Recording takes seconds, so it happens
 * once per test file, and all suites share it.
 */
export const recordedHistory = (seed: number): Promise<RecordedHistory> => {
  const history = histories.get(seed) ?? record(seed);
  histories.set(seed, history);
  return history;
};

/** Makes a folder for the files of one test file, and new names in it. */
export const scratch = () => {
  const folder = mkdtempSync(join(temporaryFolder(), 'published-reports-'));
  // so that a user without special rights reaches the file or folder that is then refused
  chmodSync(folder, 0o755);
  let used = 0;
  return {
    newName: (): string => {
      used += 1;
      return join(folder, String(used));
    },
    removeAll: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
