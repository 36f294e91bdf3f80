import { describe, expect, it } from '@jest/globals';
import { openCasework } from '@pavadonis/casework';
import { decoder, type EventStore, history, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { replay } from '@pavadonis/projection';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { models } from '../src/models';
import { chance } from './support/chance';
import { start } from './support/child';
import { inFolder } from './support/folder';
import { ROUNDS, SEED, timeoutFor } from './support/rounds';

const PERSONS = 40;
// a log grows with each round, and all of it is replayed after each
const ROUNDS_OF_A_LOG = 20;

// so that the read models show only the rows of the file
const givesNothing: EventStore['follow'] = ({ signal }) => ({
  [Symbol.asyncIterator]: () => ({
    next: async () => {
      if (signal?.aborted === false) await once(signal, 'abort');
      return { done: true, value: undefined };
    },
  }),
});

/** Compares the rows of the file with a replay of the log up to their positions, and returns the least position. */
const keptAndReplayed = async (path: string, file: string): Promise<number> => {
  const store = await orThrow(sqliteStore({ path, check: true }));
  const { readModels } = await orThrow(
    openCasework({ store: { ...store, follow: givesNothing }, readModels: { file, models } }),
  );
  await orThrow(readModels.opened());
  const positions: number[] = [];
  for (const name of ['caseload', 'planStatus', 'fundingSplit'] as const) {
    const { rows, position } = readModels.view(name);
    const whole = replay({ [name]: models[name] }, { knownAt: { _tag: 'Position', position } });
    const { views } = await orThrow(whole(history(store, decoder())));
    expect({ name, position, rows }).toEqual({ name, position, rows: views[name] });
    positions.push(position);
  }
  await orThrow(readModels.close());
  await orThrow(store.close());
  return Math.min(...positions);
};

describe('a process killed while keeping rows', () => {
  it(
    `agrees with a replay, ${String(ROUNDS)} times`,
    () =>
      inFolder(async (folder) => {
        let [path, file] = ['', ''];
        const { below } = chance(SEED);
        let next = 0;
        let known = 0;
        for (let round = 0; round < ROUNDS; round += 1) {
          if (round % ROUNDS_OF_A_LOG === 0) {
            [path, file] = ['log', 'rows'].map((name) => join(folder, `${name}-${round}.sqlite`)) as [
              string,
              string,
            ];
            [next, known] = [0, 0];
          }
          const writer = start('writer', path, next, PERSONS);
          await writer.saying(1);
          const keeper = start('keeper', path, file);
          await keeper.saying(1 + below(8));
          await setTimeout(below(5));
          await keeper.kill();
          await writer.kill();
          next += writer.said.length;
          const kept = await keptAndReplayed(path, file);
          expect(kept).toBeGreaterThanOrEqual(known);
          known = kept;
          if ((round + 1) % ROUNDS_OF_A_LOG === 0) expect(known).toBeGreaterThan(ROUNDS_OF_A_LOG);
        }
        expect(known).toBeGreaterThan(0);
      }),
    timeoutFor(ROUNDS),
  );
});
