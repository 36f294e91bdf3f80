import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Planted } from '../../src/planted';
import { chance } from '../support/chance';
import { start } from '../support/child';
import { inFolder } from '../support/folder';
import { account } from '../support/account';
import { keptAndReplayed } from '../support/kept';
import { oneOf, type Recorder, withRecorders } from '../support/recorders';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';

// 822 by `pnpm torture`
const BLOWS = Math.floor(ROUNDS * 1.645);
const BLOWS_OF_A_LOG = 30;
const PROCESSES = 3;
const PERSONS = 41;
const COMMANDS = 100_000;

type Below = (limit: number) => number;

/** Strikes one of those that are alive, and returns those that are so afterwards. */
const strike = async (alive: readonly Recorder[], below: Below): Promise<readonly Recorder[]> => {
  const struck = oneOf(alive, below);
  const others = alive.filter((each) => each !== struck);
  await struck.sayingMore(below(4));
  await setTimeout(below(4));
  if (below(3) > 0) {
    struck.stop();
    // it may hold the lock, and then the others say that the file is busy
    await Promise.all(others.map((other) => other.sayingMore(1)));
    if (below(2) === 0) {
      struck.resume();
      return alive;
    }
  }
  await struck.kill();
  return others;
};

/** Kills and stops processes that record, at random moments, and compares what they said with what the store holds. */
const beating = (blows: number, seed: number, processes = PROCESSES, planted?: Planted): Promise<number> =>
  inFolder(async (folder) => {
    const { below } = chance(seed);
    const [path, rows] = [join(folder, 'log.sqlite'), join(folder, 'rows.sqlite')];
    const share = {
      path,
      rows,
      commands: COMMANDS,
      persons: PERSONS,
      lockTimeoutMs: 50,
      pauseMs: 1,
      planted,
    };
    const said = await withRecorders(processes, share, async (recorders) => {
      let alive = recorders;
      for (let blow = 0; blow < blows; blow += 1) {
        if (alive.length === 0) {
          for (const recorder of recorders) recorder.restart();
          alive = recorders;
        }
        await Promise.all(alive.map((each) => each.sayingMore(1)));
        alive = await strike(alive, below);
      }
      for (const recorder of recorders) await recorder.kill();
      return recorders.flatMap((recorder) => recorder.said());
    });
    const { hear, agrees, goesOnUpTo } = account(path, rows, COMMANDS, PERSONS);
    hear(said);
    await agrees();
    await keptAndReplayed(path, rows);

    return goesOnUpTo(Math.max(...said.map(({ n }) => n)));
  });

describe('processes that are killed and stopped while all of them record', () => {
  it(
    `lose nothing that was recorded, and store nothing twice, ${String(BLOWS)} times`,
    async () => {
      for (let blow = 0; blow < BLOWS; blow += BLOWS_OF_A_LOG) {
        const blows = Math.min(BLOWS_OF_A_LOG, BLOWS - blow);
        expect(await beating(blows, SEED + blow)).toBeGreaterThan(blows);
      }
    },
    timeoutFor(BLOWS),
  );

  it(
    'are found to lose what one acknowledges before it stores it',
    async () => {
      await expect(beating(2, SEED, 1, 'acknowledges before it stores')).rejects.toThrow();
    },
    timeoutFor(2),
  );
});

describe('a stopped process that holds the lock', () => {
  it(
    'keeps the others waiting, who say so, and they go on once it is killed',
    () =>
      inFolder(async (folder) => {
        const path = join(folder, 'log.sqlite');
        const share = { path, commands: COMMANDS, persons: PERSONS, lockTimeoutMs: 20 };
        const said = await withRecorders(1, share, async (recorders) => {
          const recorder = oneOf(recorders, () => 0);
          await recorder.sayingMore(1);
          const holder = start('holder', path);
          await holder.saying(1);
          holder.stop();
          // a command that records nothing needs no lock
          while (recorder.said().at(-1)?.why?.reason !== 'busy') await recorder.sayingMore(1);
          await holder.kill();
          while (recorder.said().at(-1)?.came !== 'Recorded') await recorder.sayingMore(1);
          await recorder.kill();
          return recorder.said();
        });
        const { hear, agrees } = account(path, '', COMMANDS, PERSONS);
        hear(said);
        await agrees();
      }),
    timeoutFor(1),
  );
});
