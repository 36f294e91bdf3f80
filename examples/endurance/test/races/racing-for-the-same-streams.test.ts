import { describe, expect, it } from '@jest/globals';
import { casework } from '@pavadonis/casework';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { join } from 'node:path';
import { send } from '../../src/send';
import { parseReport } from '../../src/report';
import { start } from '../support/child';
import { inFolder } from '../support/folder';
import { wholeLog } from '../support/log';
import { ROUNDS, timeoutFor } from '../support/rounds';
import { witness } from '../support/witness';

const PROCESSES = 4;
const PERSONS = 50;
// 10,000 where a process is killed 500 times; fewer than 500 would be over before all four have begun
const COMMANDS = Math.max(500, 20 * ROUNDS);

const takeIn = async (path: string): Promise<void> => {
  const store = await orThrow(sqliteStore({ path, durability: 'normal', severalWriters: 'accepted' }));
  const office = casework({ store });
  for (let n = 0; n < PERSONS; n += 1) await send(office, n, PERSONS);
  await orThrow(store.close());
};

describe('four racing processes', () => {
  it(
    'record every command once, as if one after another',
    () =>
      inFolder(async (folder) => {
        const path = join(folder, 'log.sqlite');
        await takeIn(path);
        const racers = Array.from({ length: PROCESSES }, (_, which) =>
          start('racer', path, which, PROCESSES, COMMANDS, PERSONS),
        );
        await Promise.all(racers.map(({ finished }) => finished));
        const said = racers
          .flatMap((racer) => racer.said.map(parseReport))
          .filter(({ came }) => came !== 'Conflict');
        const { sees, hears, count } = witness(COMMANDS, PERSONS);
        sees(await wholeLog(path));
        for (const each of said) hears(each);
        expect(new Set(said.map(({ n }) => n)).size).toBe(COMMANDS - PERSONS);
        const recorded = said.filter(({ came }) => came === 'Recorded');
        // so that the log holds nothing that no process reported
        const sent = count() - PERSONS;
        expect(new Set(recorded.map(({ n }) => n)).size).toBe(sent);
        // two processes sent some of the commands
        expect(recorded.length).toBeGreaterThan(sent);
      }),
    timeoutFor(COMMANDS / 100),
  );
});
