import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Crowd } from '../../src/crowd';
import type { Planted } from '../../src/planted';
import { parseReport } from '../../src/report';
import { chance } from '../support/chance';
import { start } from '../support/child';
import { inFolder } from '../support/folder';
import { wholeLog } from '../support/log';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';
import { witness } from '../support/witness';

// 400 by `pnpm torture`
const KILLS = Math.ceil(ROUNDS * 0.8);
const KILLS_OF_A_LOG = 40;
const CALLERS = 16;
const PERSONS = 40;
const COMMANDS = 100_000;

/** Kills a crowd again and again, and compares all that it said with the log. Returns how many commands were recorded. */
const killed = (kills: number, seed: number, planted?: Planted): Promise<number> =>
  inFolder(async (folder) => {
    const { below } = chance(seed);
    const { sees, hears, count } = witness(COMMANDS, PERSONS);
    const share = { path: join(folder, 'log.sqlite'), callers: CALLERS, persons: PERSONS, planted };
    const answered = new Set<number>();
    let first = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const unanswered = Array.from({ length: first }, (_, n) => n).filter((n) => !answered.has(n));
      const crowd: Crowd = { ...share, unanswered, first };
      const child = start('crowd', JSON.stringify(crowd));
      await child.saying(1 + below(4 * CALLERS));
      await setTimeout(below(10));
      await child.kill();
      const said = child.said.map(parseReport);
      sees(await wholeLog(share.path));
      for (const each of said) {
        hears(each);
        answered.add(each.n);
      }
      // as many as there are callers may have been sent beside those that it has told of
      first = Math.max(first, ...said.map(({ n }) => n + 1)) + CALLERS;
    }
    return count();
  });

describe('a process that is killed while sixteen callers record at the same moment', () => {
  it(
    `loses nothing that was answered, and gives each its own answer, ${String(KILLS)} times`,
    async () => {
      for (let kill = 0; kill < KILLS; kill += KILLS_OF_A_LOG) {
        const kills = Math.min(KILLS_OF_A_LOG, KILLS - kill);
        expect(await killed(kills, SEED + kill)).toBeGreaterThan(kills);
      }
    },
    timeoutFor(KILLS),
  );

  it.each<Planted>(['acknowledges before it stores', 'answers one with the answer of another'])(
    'is found out where its store %s',
    async (planted) => {
      await expect(killed(2, SEED, planted)).rejects.toThrow();
    },
    timeoutFor(2),
  );
});
