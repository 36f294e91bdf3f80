import { describe, expect } from '@jest/globals';
import { Failure } from '@pavadonis/event-store';
import { itWithStrace } from '@pavadonis/fixtures/strace';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReport } from '../../src/report';
import { send } from '../../src/send';
import type { Share } from '../../src/share';
import { chance } from '../support/chance';
import { commandOf } from '../support/child';
import { inFolder } from '../support/folder';
import { goesOn, keptAndReplayed } from '../support/kept';
import { wholeLog } from '../support/log';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';
import { witness } from '../support/witness';
import { afterCut, LUCKS } from './support/disk';
import type { Step } from './support/steps';
import { traced } from './support/trace';

// 2,400 by `pnpm torture`
const CUTS = Math.round(ROUNDS * 4.8);
const CUTS_OF_A_RUN = 200;
const PROCESSES = 2;
const PERSONS = 7;
// by `pnpm torture` enough that a journal is moved into its file while both go on
const COMMANDS = ROUNDS < 100 ? 48 : 320;

/**
 * Runs two processes that record and keep one file of rows, and two more each time that these have reached an end, as after a
 * restart. Returns what all did to the folder of both files.
 */
const recorded = (
  folder: string,
  durability: 'full' | 'normal',
  ends: readonly number[],
): Promise<readonly Step[]> => {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const programFrom = (first: number, commands: number): string => {
    const share: Share = {
      path: join(disk, 'log.sqlite'),
      rows: join(disk, 'rows.sqlite'),
      first,
      step: PROCESSES,
      commands,
      persons: PERSONS,
      attempts: 1000,
      durability,
    };
    return `'${commandOf('recorder', JSON.stringify(share)).join("' '")}' &`;
  };
  const together = (from: number, to: number): string =>
    `${programFrom(from, to)} ${programFrom(from + 1, to)} wait`;
  const commands = ends.map((end, i) => together(ends[i - 1] ?? 0, end));
  return traced(commands.join('; '), disk, join(folder, 'trace'));
};

/** Opens what a cut left, and compares it with what the processes had said before the cut. */
const checkAfter = async (folder: string, done: readonly Step[]): Promise<void> => {
  const [path, rows] = [join(folder, 'log.sqlite'), join(folder, 'rows.sqlite')];
  const said = done.flatMap((step) => (step._tag === 'Said' ? [parseReport(step.line)] : []));
  expect(said.filter(({ came }) => came === 'Failed')).toEqual([]);
  const { sees, hears } = witness(COMMANDS, PERSONS);
  sees(await wholeLog(path));
  for (const each of said) hears(each);
  await keptAndReplayed(path, rows);
  const known = new Set(said.map(({ n }) => n));
  const unknown = Array.from({ length: COMMANDS }, (_, n) => n).filter((n) => !known.has(n));
  await goesOn(path, rows, async (office) => {
    // whoever has no answer sends again, as does whoever forgot the answer
    for (const n of [...[...known].slice(-1), ...unknown.slice(0, PROCESSES)])
      said.push(await send(office, n, PERSONS));
  });
  sees(await wholeLog(path));
  for (const each of said) hears(each);
};

const causeOf = (thrown: unknown): unknown => (thrown instanceof Failure ? thrown.cause : undefined);

/** Cuts the power after random steps, and returns what went wrong. */
const cuttingPower = async (
  folder: string,
  steps: readonly Step[],
  cuts: number,
  below: (limit: number) => number,
): Promise<readonly unknown[]> => {
  const wrong: unknown[] = [];
  for (let cut = 0; cut < cuts; cut += 1) {
    const done = steps.slice(0, below(steps.length + 1));
    const luck = LUCKS[cut % LUCKS.length] ?? 'some';
    await inFolder(async (left) => {
      for (const [name, bytes] of afterCut(done, luck, below)) writeFileSync(join(left, name), bytes);
      await checkAfter(left, done).catch((thrown: unknown) => {
        wrong.push({ after: done.length, luck, thrown, cause: causeOf(thrown) });
      });
    });
  }
  return wrong;
};

describe('a power cut at any moment', () => {
  itWithStrace(
    `loses nothing that was recorded, and stores nothing twice, ${String(CUTS)} times`,
    async () => {
      const { below } = chance(SEED);
      for (let cuts = 0; cuts < CUTS; cuts += CUTS_OF_A_RUN)
        await inFolder(async (folder) => {
          const steps = await recorded(folder, 'full', [COMMANDS / 2, COMMANDS]);
          expect(steps.filter(({ _tag }) => _tag === 'Said').length).toBeGreaterThanOrEqual(COMMANDS);
          const wrong = await cuttingPower(folder, steps, Math.min(CUTS_OF_A_RUN, CUTS - cuts), below);
          expect(wrong).toEqual([]);
        });
    },
    timeoutFor(CUTS),
  );

  itWithStrace(
    'is found to lose what was recorded where a process does not wait for the disk',
    () =>
      inFolder(async (folder) => {
        const steps = await recorded(folder, 'normal', [COMMANDS / 2]);
        expect(await cuttingPower(folder, steps, LUCKS.length * 2, chance(SEED).below)).not.toEqual([]);
      }),
    timeoutFor(CUTS),
  );
});
