/**
 * Has several callers record the invented commands at the same moment on one store, first those of a list and then from a number
 * on, each the next one that nobody has taken. Prints each outcome, until it is killed.
 */
import { casework } from '@pavadonis/casework';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { type Planted, withPlanted } from './planted';
import { printReport } from './report';
import { send } from './send';

/** The task of a crowd. */
export interface Crowd {
  readonly path: string;
  readonly callers: number;
  readonly persons: number;
  /** The commands that nobody had an answer to, in the order of their numbers, and the first of all others. */
  readonly unanswered: readonly number[];
  readonly first: number;
  readonly planted?: Planted | undefined;
}

const { path, callers, persons, unanswered, first, planted } = JSON.parse(process.argv[2] ?? '{}') as Crowd;

const numbers = function* (): Generator<number, never> {
  yield* unanswered;
  for (let n = first; ; n += 1) yield n;
};

const work = async (): Promise<void> => {
  const store = await orThrow(sqliteStore({ path, lockTimeoutMs: Infinity, severalWriters: 'accepted' }));
  const office = casework({ store: withPlanted(store, planted) });
  const commands = numbers();
  const caller = async (): Promise<never> => {
    for (;;) printReport(await send(office, commands.next().value, persons));
  };
  await Promise.all(Array.from({ length: callers }, caller));
};

void work();
