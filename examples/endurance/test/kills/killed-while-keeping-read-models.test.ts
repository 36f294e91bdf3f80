import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chance } from '../support/chance';
import { start } from '../support/child';
import { inFolder } from '../support/folder';
import { keptAndReplayed } from '../support/kept';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';

const PERSONS = 40;
// a log grows with each round, and all of it is replayed after each
const ROUNDS_OF_A_LOG = 20;

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
