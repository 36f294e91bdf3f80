import { type EventStore, history, memoryStore, type StoredEvent, orThrow } from '@pavadonis/event-store';
import { replay } from '@pavadonis/projection';
import { caseload } from '@pavadonis/projection-caseload';
import { fundingSplit } from '@pavadonis/projection-funding-split';
import { planStatus } from '@pavadonis/projection-plan-status';
import { join } from 'node:path';
import type { Rows } from '../src/figures/figure';
import { questions } from '../src/knowledge/questions';
import { type ThenAndNow, thenAndNow } from '../src/knowledge/then-and-now';
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

// the work of seconds is done once for a file of tests, whose suites all read the same
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
  return { store, written: await orThrow(recordHistory(store, seed, plan(seed))) };
});

/** The read models of a seed's whole history. */
export const rowsOf = oncePerSeed(async (seed): Promise<Rows> => {
  const { store } = await recordedHistory(seed);
  return (await orThrow(replay({ caseload, planStatus, fundingSplit })(history(store)))).views;
});

/** The results for every question to a seed's history, then and now. */
export const knowledgeOf = oncePerSeed(async (seed): Promise<readonly ThenAndNow[]> => {
  const { store } = await recordedHistory(seed);
  const rows = await rowsOf(seed);
  const asked: ThenAndNow[] = [];
  for (const question of questions)
    asked.push(await orThrow(thenAndNow(history(store), rows.caseload)(question)));
  return asked;
});
