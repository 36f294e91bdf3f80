import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseReport } from '../../src/report';
import { chance } from '../support/chance';
import { start } from '../support/child';
import { inFolder } from '../support/folder';
import { wholeLog } from '../support/log';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';
import { witness } from '../support/witness';

const PERSONS = 40;
const COMMANDS = 1000 * ROUNDS;

describe('a process killed while writing', () => {
  it(
    `leaves a whole log, ${String(ROUNDS)} times`,
    () =>
      inFolder(async (folder) => {
        const path = join(folder, 'log.sqlite');
        const { below } = chance(SEED);
        const { sees, hears, count } = witness(COMMANDS, PERSONS);
        let next = 0;
        for (let round = 0; round < ROUNDS; round += 1) {
          const writer = start('writer', path, next, PERSONS);
          await writer.saying(below(40));
          await setTimeout(below(10));
          await writer.kill();
          const said = writer.said.map(parseReport);
          sees(await wholeLog(path));
          for (const each of said) hears(each);
          // the next process sends the command again during which this one was killed
          next += said.length;
        }
        expect(count()).toBeGreaterThan(ROUNDS);
      }),
    timeoutFor(ROUNDS),
  );
});
