import { describe, expect, it } from '@jest/globals';
import { openCasework } from '@pavadonis/casework';
import { orThrow } from '@pavadonis/event-store';
import { restoreStore, sqliteStore } from '@pavadonis/event-store-sqlite';
import { linkSync, renameSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { models } from '../../src/models';
import type { Planted } from '../../src/planted';
import type { Report } from '../../src/report';
import { chance } from '../support/chance';
import { inFolder } from '../support/folder';
import { account } from '../support/going-on';
import { keptAndReplayed } from '../support/kept';
import { wholeLog } from '../support/log';
import { type Recorder, withRecorders } from '../support/recorders';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';

// 50 of each by `pnpm torture`
const TIMES = Math.max(1, ROUNDS / 10);
const PROCESSES = 2;
const PERSONS = 41;
const COMMANDS = 100_000;
// so many refused commands in a row that need no writing are not to be expected
const ENOUGH = 60;

interface Files {
  readonly path: string;
  readonly rows: string;
  readonly backup: string;
  /** Where the file of the hosts is afterwards. */
  readonly old: string;
}

const isMoved = ({ why }: Report): boolean => why?.reason === 'moved';

const backUp = async ({ path, backup }: Files): Promise<void> => {
  const store = await orThrow(sqliteStore({ path, severalWriters: 'accepted' }));
  await orThrow(store.backup(backup));
  await orThrow(store.close());
};

const untilMoved = async (recorder: Recorder): Promise<void> => {
  for (let lines = 0; lines < ENOUGH && !recorder.said().some(isMoved); lines += 1)
    await recorder.sayingMore(1);
  await recorder.sayingMore(2);
};

/** Lets an operator do something to the file of hosts that record, and returns what those said until they were killed. */
const whileRecording = (
  files: Files,
  below: (limit: number) => number,
  operate: () => unknown,
  planted?: Planted,
): Promise<readonly Report[]> => {
  const { path, rows } = files;
  const share = { path, rows, commands: COMMANDS, persons: PERSONS, pauseMs: 1, planted };
  return withRecorders(PROCESSES, share, async (recorders) => {
    await Promise.all(recorders.map((recorder) => recorder.sayingMore(1 + below(10))));
    await backUp(files);
    await Promise.all(recorders.map((recorder) => recorder.sayingMore(5 + below(10))));
    await operate();
    await Promise.all(recorders.map(untilMoved));
    for (const recorder of recorders) await recorder.kill();
    const said = recorders.map((recorder) => recorder.said());
    if (planted === undefined)
      for (const each of said) {
        const after = each.slice(each.findIndex(isMoved));
        expect(after.filter((report) => report.came === 'Recorded' || report.came === 'Conflict')).toEqual(
          [],
        );
      }
    return said.flat();
  });
};

const inFiles = <A>(work: (files: Files) => Promise<A>): Promise<A> =>
  inFolder((folder) => {
    const [path, rows, backup, old] = ['log', 'rows', 'backup', 'old'].map((name) =>
      join(folder, `${name}.sqlite`),
    );
    return work({ path, rows, backup, old } as Files);
  });

/** Takes the file away from under hosts, puts it back, and compares. */
const takenAway = (seed: number, takeAway: (files: Files) => void, planted?: Planted): Promise<void> =>
  inFiles(async (files) => {
    const { path, rows, old } = files;
    const said = await whileRecording(files, chance(seed).below, () => takeAway(files), planted);
    renameSync(old, path);
    const { hear, agrees, goesOnUpTo } = account(path, rows, COMMANDS, PERSONS);
    hear(said);
    await agrees();
    await keptAndReplayed(path, rows);
    await goesOnUpTo(Math.max(...said.map(({ n }) => n)));
  });

/** Restores a backup under hosts, and returns whether the rows had known more than it holds. */
const restored = (seed: number): Promise<boolean> =>
  inFiles(async (files) => {
    const { path, rows, old, backup } = files;
    const restore = () => orThrow(restoreStore({ from: backup, to: path, keepAs: old }));
    const said = await whileRecording(files, chance(seed).below, restore);
    const kept = account(old, rows, COMMANDS, PERSONS);
    kept.hear(said);
    await kept.agrees();
    const [former, log] = [await wholeLog(old), await wholeLog(path)];
    expect(log.map(({ id }) => id)).toEqual(former.slice(0, log.length).map(({ id }) => id));
    const [known, stands] = [await keptAndReplayed(old, rows), log.at(-1)?.position ?? 0];

    const store = await orThrow(sqliteStore({ path, severalWriters: 'accepted' }));
    const { readModels } = await orThrow(openCasework({ store, readModels: { file: rows, models } }));
    await orThrow(readModels.caughtUpTo(stands));
    const lost = readModels.status().caseload.lost;
    expect(lost).toEqual(known > stands ? { _tag: 'HistoryLost', known, stands } : undefined);
    await orThrow(readModels.acknowledgeLoss());
    await orThrow(readModels.close());
    await orThrow(store.close());
    // everything is entered again
    await account(path, rows, COMMANDS, PERSONS).goesOnUpTo(Math.max(...said.map(({ n }) => n)));
    return lost !== undefined;
  });

const moved = ({ path, old }: Files): void => renameSync(path, old);

const removed = ({ path, old }: Files): void => {
  // so that it can be put back
  linkSync(path, old);
  unlinkSync(path);
};

describe('a store under hosts that record', () => {
  it.each([
    ['moved', moved],
    ['removed', removed],
  ])(
    `takes nothing more once it is %s, and has all that was recorded when it is put back, ${String(TIMES)} times`,
    async (_, takeAway) => {
      for (let time = 0; time < TIMES; time += 1) await takenAway(SEED + time, takeAway);
    },
    timeoutFor(TIMES),
  );

  it(
    `is kept with all that was recorded where a backup takes its place, and rows tell, ${String(TIMES)} times`,
    async () => {
      let told = 0;
      for (let time = 0; time < TIMES; time += 1) if (await restored(SEED + time)) told += 1;
      expect(told).toBeGreaterThan(0);
    },
    timeoutFor(TIMES),
  );

  it(
    'is found to lack what a host acknowledges before it stores it',
    async () => {
      await expect(takenAway(SEED, moved, 'acknowledges before it stores')).rejects.toThrow();
    },
    timeoutFor(1),
  );
});
