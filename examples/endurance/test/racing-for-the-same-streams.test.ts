import { describe, expect, it } from '@jest/globals';
import { casework } from '@pavadonis/casework';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { join } from 'node:path';
import { answer } from '../src/answer';
import { carryOut } from '../src/carry-out';
import { heard } from '../src/said';
import { start } from './support/child';
import { inFolder } from './support/folder';
import { wholeLog } from './support/log';
import { ROUNDS, waiting } from './support/rounds';
import { witness } from './support/witness';

const PROCESSES = 4;
const PERSONS = 50;
// 10,000 where a process is killed 500 times; fewer than 500 would be over before all four have begun
const COMMANDS = Math.max(500, 20 * ROUNDS);

const takeIn = async (path: string): Promise<void> => {
  const store = await answer(sqliteStore({ path, durability: 'normal' }));
  const office = casework({ store });
  for (let n = 0; n < PERSONS; n += 1) await carryOut(office, n, PERSONS);
  await answer(store.close());
};

describe('four processes that race for fifty streams of one file', () => {
  it(
    'record every command once, as if one after the other had been carried out, and answer each',
    () =>
      inFolder(async (folder) => {
        const path = join(folder, 'log.sqlite');
        await takeIn(path);
        const racers = Array.from({ length: PROCESSES }, (_, which) =>
          start('racer', path, which, PROCESSES, COMMANDS, PERSONS),
        );
        await Promise.all(racers.map(({ finished }) => finished));
        const said = racers
          .flatMap((racer) => racer.said.map(heard))
          .filter(({ came }) => came !== 'Conflict');
        const { sees, hears, count } = witness(COMMANDS, PERSONS);
        sees(await wholeLog(path));
        for (const each of said) hears(each);
        expect(new Set(said.map(({ n }) => n)).size).toBe(COMMANDS - PERSONS);
        const recorded = said.filter(({ came }) => came === 'Recorded');
        // so that whatever nobody heard to be recorded is not in the log
        expect(new Set(recorded.map(({ n }) => n)).size).toBe(count() - PERSONS);
        // some were sent by two processes
        expect(recorded.length).toBeGreaterThan(count());
      }),
    waiting(COMMANDS / 100),
  );
});
