import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chance } from '../support/chance';
import { start } from '../support/child';
import { inFolder } from '../support/folder';
import { checkForgotten, saidByClerk } from '../support/forgotten';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';

// 400 where a process is killed 500 times
const KILLS = Math.max(4, Math.floor(ROUNDS * 0.8));
const KILLS_OF_A_LOG = 20;
const PERSONS = 40;
const MOST_MS = 40;

/** Kills a clerk that forgets persons, and looks each time what became of all of them. */
const killing = (kills: number, seed: number): Promise<number> =>
  inFolder(async (folder) => {
    const path = join(folder, 'log');
    const { below } = chance(seed);
    let gone: ReadonlySet<number> = new Set();
    let first = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const clerk = start('clerk', path, first, PERSONS);
      await clerk.saying(1 + below(12));
      await setTimeout(below(MOST_MS));
      await clerk.kill();
      const said = saidByClerk(clerk.said);
      gone = await checkForgotten(path, PERSONS, { said, gone });
      // it goes on in the middle of the last one, and begins again after all
      first = (said.at(-1)?.n ?? first) % (PERSONS - 1);
    }
    return gone.size;
  });

describe('a process killed while it registers, asks, takes back and forgets', () => {
  it(
    `leaves each client readable, waiting or forgotten for good, as is recorded, ${String(KILLS)} times`,
    async () => {
      let forgotten = 0;
      for (let kill = 0; kill < KILLS; kill += KILLS_OF_A_LOG)
        forgotten += await killing(Math.min(KILLS_OF_A_LOG, KILLS - kill), SEED + kill);
      expect(forgotten).toBeGreaterThan(0);
    },
    timeoutFor(KILLS),
  );
});
