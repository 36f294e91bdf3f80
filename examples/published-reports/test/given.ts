import { type EventStore, memoryStore, type StoredEvent } from '@pavadonis/event-store';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../../packages/sqlite/test/support/ordinary-user';
import { plan } from '../src/plan/plan';
import { recordHistory } from '../src/record/record-history';

/** The demo as it is built and run, as arguments of Node, which warns of its own SQLite unless told not to. */
export const DEMO = ['--disable-warning=ExperimentalWarning', join(__dirname, '../dist/main.js')] as const;

/** What a task answers; an error, without what it refuses, if it refuses. */
export const answer = async <A>(task: TaskEither<{ readonly _tag: string }, A>): Promise<A> => {
  const outcome = await task();
  if (E.isLeft(outcome)) throw new Error(outcome.left._tag);
  return outcome.right;
};

/** All that a store holds, in the order of positions. */
export const allOf = (store: EventStore): Promise<readonly StoredEvent[]> =>
  answer(store.readAll({ after: 0, limit: Number.MAX_SAFE_INTEGER }));

/** A history in a store in memory, and how many events were written to it. */
interface RecordedHistory {
  readonly store: EventStore;
  readonly written: number;
}

const record = async (seed: number): Promise<RecordedHistory> => {
  const store = memoryStore();
  return { store, written: await answer(recordHistory(store, seed, plan(seed))) };
};

const histories = new Map<number, Promise<RecordedHistory>>();

/** The invented history of a seed. It takes seconds to record: once for a file of tests, whose suites all read the same. */
export const recordedHistory = (seed: number): Promise<RecordedHistory> => {
  const history = histories.get(seed) ?? record(seed);
  histories.set(seed, history);
  return history;
};

/** A folder for the files of one test file, with names nobody has used in it yet. */
export const scratch = () => {
  const folder = mkdtempSync(join(temporaryFolder(), 'published-reports-'));
  // so that somebody without rights of their own gets as far as what is refused to them
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
