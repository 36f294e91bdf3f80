import { type EventStore, history, memoryStore, type StoredEvent } from '@pavadonis/event-store';
import { replay } from '@pavadonis/projection';
import { caseload } from '@pavadonis/projection-caseload';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { planStatus } from '@pavadonis/projection-plan-status';
import * as E from 'fp-ts/Either';
import type { TaskEither } from 'fp-ts/TaskEither';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../../packages/sqlite/test/support/ordinary-user';
import type { Rows } from '../src/figures/figure';
import { questions } from '../src/knowledge/questions';
import { type ThenAndNow, thenAndNow } from '../src/knowledge/then-and-now';
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

// what takes seconds is done once for a file of tests, whose suites all read the same
const oncePerSeed = <A>(make: (seed: number) => Promise<A>): ((seed: number) => Promise<A>) => {
  const made = new Map<number, Promise<A>>();
  return (seed) => {
    const promise = made.get(seed) ?? make(seed);
    made.set(seed, promise);
    return promise;
  };
};

/** The invented history of a seed. */
export const recordedHistory = oncePerSeed(async (seed): Promise<RecordedHistory> => {
  const store = memoryStore();
  return { store, written: await answer(recordHistory(store, seed, plan(seed))) };
});

/** The read models of a seed's whole history. */
export const rowsOf = oncePerSeed(async (seed): Promise<Rows> => {
  const { store } = await recordedHistory(seed);
  return (await answer(replay({ caseload, planStatus, fundingSplit })(history(store)))).views;
});

/** What a seed's history answers to every question, then and now. */
export const knowledgeOf = oncePerSeed(async (seed): Promise<readonly ThenAndNow[]> => {
  const { store } = await recordedHistory(seed);
  const rows = await rowsOf(seed);
  const asked: ThenAndNow[] = [];
  for (const question of questions)
    asked.push(await answer(thenAndNow(history(store), rows.caseload)(question)));
  return asked;
});

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
