import { describe, expect } from '@jest/globals';
import { type Disk, itOnTwoDisks } from '@pavadonis/fixtures/disks';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Planted } from '../../src/planted';
import { chance } from '../support/chance';
import { account } from '../support/account';
import { fill, free } from '../support/filler';
import { oneOf, withRecorders } from '../support/recorders';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';

const DISK = 16 * 1024 * 1024;
const LEFT = 40_000;
const ROUNDS_OF_A_LOG = 20;
const PROCESSES = 2;
const PERSONS = 41;
const COMMANDS = 100_000;

/** Fills and frees the disks of store and rows while processes record, and returns how often each was refused. */
const fillingAndFreeing = async (
  log: number,
  rounds: number,
  [stores, rows]: readonly [Disk, Disk],
  processes = PROCESSES,
  planted?: Planted,
): Promise<readonly string[]> => {
  const { below } = chance(SEED + log);
  const [path, file] = [join(stores.folder, `log-${log}.sqlite`), join(rows.folder, `rows-${log}.sqlite`)];
  const share = { path, rows: file, commands: COMMANDS, persons: PERSONS, planted };
  const said = await withRecorders(processes, share, async (recorders) => {
    for (let round = 0; round < rounds; round += 1) {
      await Promise.all(recorders.map((recorder) => recorder.sayingMore(1)));
      const full = oneOf([[stores], [rows], [stores, rows]], below);
      for (const disk of full) fill(disk, below(LEFT));
      await oneOf(recorders, below).sayingMore(1 + below(10));
      if (below(4) === 0) {
        const killed = oneOf(recorders, below);
        await killed.kill();
        killed.restart();
        await killed.sayingMore(1);
      }
      // the last one leaves them killed on a full disk
      if (round === rounds - 1) for (const recorder of recorders) await recorder.kill();
      for (const disk of full) free(disk);
    }
    return recorders.flatMap((recorder) => recorder.said());
  });
  const { hear, goesOnUpTo } = account(path, file, COMMANDS, PERSONS);
  hear(said);
  await goesOnUpTo(Math.max(...said.map(({ n }) => n)));
  for (const beside of ['', '-wal', '-shm'])
    for (const each of [path, file]) rmSync(each + beside, { force: true });
  return said.flatMap(({ why }) => (why === undefined ? [] : [why.reason ?? why._tag]));
};

describe('disks that are filled and freed', () => {
  itOnTwoDisks(
    `lose nothing that was recorded, and hold nothing twice, ${String(ROUNDS)} times`,
    DISK,
    async (...disks) => {
      const refusals: string[] = [];
      // it may take some rounds more until somebody writes while a disk is full
      for (let round = 0; round < ROUNDS || !refusals.includes('disk_full'); round += ROUNDS_OF_A_LOG) {
        const rounds = Math.min(ROUNDS_OF_A_LOG, Math.max(1, ROUNDS - round));
        refusals.push(...(await fillingAndFreeing(round, rounds, disks)));
      }
      expect([...new Set(refusals)].filter((reason) => reason !== 'busy')).toEqual(['disk_full']);
    },
    timeoutFor(ROUNDS),
  );

  itOnTwoDisks(
    'are found to lose what a process acknowledges before it stores it',
    DISK,
    async (...disks) => {
      await expect(fillingAndFreeing(0, 2, disks, 1, 'acknowledges before it stores')).rejects.toThrow();
    },
    timeoutFor(2),
  );
});
