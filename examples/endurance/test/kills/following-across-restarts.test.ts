import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { chance } from '../support/chance';
import { start } from '../support/child';
import { inFolder } from '../support/folder';
import { wholeLog } from '../support/log';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';

const PERSONS = 40;
// 100 where a process is killed 500 times: all the while others write, and the last one reads what they wrote
const RESTARTS = Math.max(3, ROUNDS / 5);

interface Page {
  readonly position: number;
  readonly ids: readonly string[];
}

describe('a restarted follower', () => {
  it(
    `misses and repeats nothing, ${String(RESTARTS)} times`,
    () =>
      inFolder(async (folder) => {
        const path = join(folder, 'log.sqlite');
        const { below } = chance(SEED);
        const writer = start('writer', path, 0, PERSONS);
        await writer.saying(1);
        const given: string[] = [];
        let after = 0;
        for (let restart = 0; restart <= RESTARTS; restart += 1) {
          const follower = start('follower', path, after);
          await follower.saying(1 + below(5));
          if (restart === RESTARTS) {
            // the last follower runs until it has every event
            await writer.kill();
            const end = (await wholeLog(path)).at(-1)?.position;
            for (let lines = 1; positionOf(follower.said.at(-1)) !== end; lines += 1)
              await follower.saying(lines);
          }
          await follower.kill();
          for (const line of follower.said) {
            const { position, ids } = JSON.parse(line) as Page;
            given.push(...ids);
            after = position;
          }
        }
        expect(given).toEqual((await wholeLog(path)).map(({ id }) => id));
      }),
    timeoutFor(RESTARTS),
  );
});

const positionOf = (line: string | undefined): number | undefined =>
  line === undefined ? undefined : (JSON.parse(line) as Page).position;
