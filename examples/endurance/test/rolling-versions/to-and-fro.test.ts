import { describe, expect, it } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { join } from 'node:path';
import { openRolling, type Shown } from '../../src/rolling';
import { chance } from '../support/chance';
import { type Child, start } from '../support/child';
import { inFolder } from '../support/folder';
import { withRecorders } from '../support/recorders';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';

// 100 by `pnpm torture`
const TIMES = Math.max(1, ROUNDS / 5);
const TIMES_OF_A_LOG = 20;
const PERSONS = 41;
const SHARE = { commands: 100_000, persons: PERSONS, pauseMs: 20 };

const shownBy = ({ said }: Child): readonly Shown[] => said.map((line) => JSON.parse(line) as Shown);

/** Opens one version after the processes, waits until it shows the whole log, and compares. */
const shownAtEnd = async (path: string, file: string, version: 1 | 2): Promise<Shown | undefined> => {
  const store = await orThrow(sqliteStore({ path, check: true }));
  const { readModels, look } = await openRolling(store, file, version);
  try {
    await orThrow(readModels.caughtUp());
    return await look();
  } finally {
    await orThrow(readModels.close());
    await orThrow(store.close());
  }
};

/** Rolls versions out and back while a process records, and kills those that keep them; returns how often they were compared. */
const rolling = (times: number, seed: number, how = ''): Promise<number> =>
  inFolder(async (folder) => {
    const { below } = chance(seed);
    const [path, file] = [join(folder, 'log.sqlite'), join(folder, 'rows.sqlite')];
    const all: Shown[] = [];
    await withRecorders(1, { ...SHARE, path }, async (recorders) => {
      await Promise.all(recorders.map((recorder) => recorder.sayingMore(1)));
      for (let time = 0; time < times; time += 1) {
        // of either version, and the new one may remove the rows of the former
        const newer = how === '' && below(3) === 0 ? 'removing' : how;
        const started = how === 'swapped' ? [2] : [1, 2, 1 + below(2)].slice(0, 2 + below(2));
        const rollers = started.map((version) =>
          start('roller', path, file, version, version === 2 ? newer : ''),
        );
        try {
          await Promise.all(rollers.map((roller) => roller.saying(1 + below(4))));
        } finally {
          for (const roller of rollers) await roller.kill();
        }
        all.push(...rollers.flatMap(shownBy));
      }
    });
    for (const version of [1, 2] as const) {
      const shown = await shownAtEnd(path, file, version);
      expect(shown).toMatchObject({ version });
      if (shown !== undefined) all.push(shown);
    }
    expect(all.filter(({ agrees }) => !agrees)).toEqual([]);
    return all.length;
  });

describe('two versions of a read model on one file of rows, rolled out and back', () => {
  it(
    `each show what a replay gives, ${String(TIMES)} times`,
    async () => {
      for (let time = 0; time < TIMES; time += TIMES_OF_A_LOG) {
        const times = Math.min(TIMES_OF_A_LOG, TIMES - time);
        expect(await rolling(times, SEED + time)).toBeGreaterThan(2 * times);
      }
    },
    timeoutFor(TIMES),
  );

  it(
    'are found to show something else where a version keeps the rows of the other',
    async () => {
      await expect(rolling(1, SEED, 'swapped')).rejects.toThrow();
    },
    timeoutFor(1),
  );
});
