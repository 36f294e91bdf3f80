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
import { account } from '../support/account';
import { keptAndReplayed } from '../support/kept';
import { wholeLog } from '../support/log';
import { type Recorder, withRecorders } from '../support/recorders';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';

// 100 of each by `pnpm torture`
const TIMES = Math.max(1, ROUNDS / 5);
const TIMES_OF_A_LOG = 20;
const PROCESSES = 2;
const PERSONS = 41;
const COMMANDS = 100_000;
// so many commands in a row that need no writing are not to be expected
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

const until = async (recorder: Recorder, isSo: (report: Report) => boolean): Promise<void> => {
  const before = recorder.said().length;
  for (let lines = 0; lines < ENOUGH && !recorder.said().slice(before).some(isSo); lines += 1)
    await recorder.sayingMore(1);
};

/** Lets an operator do something to the file of hosts that record. From then on they must record nothing. */
const refused = async (recorders: readonly Recorder[], operate: () => unknown): Promise<void> => {
  await operate();
  await Promise.all(recorders.map((recorder) => until(recorder, isMoved)));
  const before = recorders.map((recorder) => recorder.said().length);
  await Promise.all(recorders.map((recorder) => recorder.sayingMore(2)));
  const after = recorders.flatMap((recorder, i) => recorder.said().slice(before[i]));
  expect(after.filter(({ came }) => came === 'Recorded' || came === 'Conflict')).toEqual([]);
};

const recordingIn = <A>(
  { path, rows }: Files,
  work: (recorders: readonly Recorder[]) => Promise<A>,
  planted?: Planted,
): Promise<A> => {
  const share = { path, rows, commands: COMMANDS, persons: PERSONS, pauseMs: 1, planted };
  return withRecorders(planted === undefined ? PROCESSES : 1, share, work);
};

const inFiles = <A>(work: (files: Files) => Promise<A>): Promise<A> =>
  inFolder((folder) => {
    const [path, rows, backup, old] = ['log', 'rows', 'backup', 'old'].map((name) =>
      join(folder, `${name}.sqlite`),
    );
    return work({ path, rows, backup, old } as Files);
  });

const moved = ({ path, old }: Files): void => renameSync(path, old);

const removed = ({ path, old }: Files): void => {
  // so that it can be put back
  linkSync(path, old);
  unlinkSync(path);
};

/** Takes the file away from under hosts and puts it back, again and again, and compares. */
const takenAway = (times: number, seed: number, planted?: Planted): Promise<void> =>
  inFiles(async (files) => {
    const { path, rows, old } = files;
    const { below } = chance(seed);
    const hosts = async (recorders: readonly Recorder[]): Promise<readonly Report[]> => {
      for (let time = 0; time < times; time += 1)
        for (const takeAway of [moved, removed]) {
          await Promise.all(recorders.map((recorder) => recorder.sayingMore(1 + below(10))));
          const taking = refused(recorders, () => takeAway(files));
          // whoever acknowledges all the same is found below
          await (planted === undefined ? taking : taking.catch(() => undefined));
          if (planted !== undefined || (time === times - 1 && takeAway === removed)) break;
          renameSync(old, path);
          await Promise.all(recorders.map((recorder) => until(recorder, ({ came }) => came === 'Recorded')));
        }
      for (const recorder of recorders) await recorder.kill();
      return recorders.flatMap((recorder) => recorder.said());
    };
    const said = await recordingIn(files, hosts, planted);
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
    const { below } = chance(seed);
    const said = await recordingIn(files, async (recorders) => {
      await Promise.all(recorders.map((recorder) => recorder.sayingMore(1 + below(10))));
      await backUp(files);
      await Promise.all(recorders.map((recorder) => recorder.sayingMore(5 + below(10))));
      await refused(recorders, restore);
      for (const recorder of recorders) await recorder.kill();
      return recorders.flatMap((recorder) => recorder.said());
    });
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

describe('a store under hosts that record', () => {
  it(
    `takes nothing more while it is moved or removed, and all again once it is put back, ${String(2 * TIMES)} times`,
    async () => {
      for (let time = 0; time < TIMES; time += TIMES_OF_A_LOG)
        await takenAway(Math.min(TIMES_OF_A_LOG, TIMES - time), SEED + time);
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
      await expect(takenAway(1, SEED, 'acknowledges before it stores')).rejects.toThrow();
    },
    timeoutFor(1),
  );
});
