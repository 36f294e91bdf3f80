import { describe, expect } from '@jest/globals';
import { itWithStrace } from '@pavadonis/fixtures/strace';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chance } from '../support/chance';
import { commandOf } from '../support/child';
import { inFolder } from '../support/folder';
import { checkForgotten, saidByClerk } from '../support/forgotten';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';
import { afterCut, LUCKS } from './support/disk';
import type { Step } from './support/steps';
import { traced } from './support/trace';

// 400 where a process is killed 500 times
const CUTS = Math.max(LUCKS.length, Math.floor(ROUNDS * 0.8));
const CUTS_OF_A_RUN = 200;
// of each kind that the clerk knows, some with another stream
const PERSONS = 10;

/** Runs a clerk, and another one after it that goes on. Returns what both did to the folder of log, keys and register. */
const recorded = (folder: string): Promise<readonly Step[]> => {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const clerk = (from: number, to: number): string =>
    `'${commandOf('clerk', join(disk, 'log'), String(from), String(to)).join("' '")}'`;
  return traced(`${clerk(0, PERSONS / 2)}; ${clerk(PERSONS / 2, PERSONS)}`, disk, join(folder, 'trace'));
};

describe('a power cut between key and event, or at any other moment', () => {
  itWithStrace(
    `leaves each client readable, waiting or forgotten for good, as is recorded, ${String(CUTS)} times`,
    async () => {
      const { below } = chance(SEED);
      for (let cuts = 0; cuts < CUTS; cuts += CUTS_OF_A_RUN)
        await inFolder(async (folder) => {
          const steps = await recorded(folder);
          const wrong: unknown[] = [];
          for (let cut = cuts; cut < Math.min(cuts + CUTS_OF_A_RUN, CUTS); cut += 1) {
            const done = steps.slice(0, below(steps.length + 1));
            const luck = LUCKS[cut % LUCKS.length] ?? 'some';
            await inFolder(async (left) => {
              for (const [name, bytes] of afterCut(done, luck, below)) writeFileSync(join(left, name), bytes);
              const said = saidByClerk(done.flatMap((step) => (step._tag === 'Said' ? [step.line] : [])));
              const gone = new Set(said.filter(({ came }) => came === 'Forgotten').map(({ n }) => n));
              await checkForgotten(join(left, 'log'), PERSONS, { said, gone }).catch((thrown: unknown) => {
                wrong.push({ after: done.length, luck, thrown });
              });
            });
          }
          expect(wrong).toEqual([]);
        });
    },
    timeoutFor(CUTS),
  );
});
