import { describe, expect } from '@jest/globals';
import { orThrow } from '@pavadonis/event-store';
import { bytesAside } from '@pavadonis/fixtures/aside';
import { withSql } from '@pavadonis/fixtures/scratch';
import { itWithStrace } from '@pavadonis/fixtures/strace';
import { prepareQuery } from '@pavadonis/sqlite';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTold, type PersonalShare } from '../../src/personal-share';
import { openVaultAt, personNo } from '../../src/vault-of-test';
import { chance } from '../support/chance';
import { commandOf } from '../support/child';
import { inFolder } from '../support/folder';
import { ROUNDS, SEED, timeoutFor } from '../support/rounds';
import { everyTextOpens, sealedLog } from '../support/sealed-log';
import { afterCut, LUCKS } from './support/disk';
import type { Step } from './support/steps';
import { traced } from './support/trace';

// 1,000 by `pnpm torture`
const CUTS = ROUNDS * 2;
const COMMANDS = 40;
const PERSONS = 20;
// persons of that number and more are never forgotten
const FORGOTTEN = 8;
const NAME = 'office';

type Below = (limit: number) => number;

const quoted = (command: readonly string[]): string => `'${command.join("' '")}'`;

/** Runs two registrars at once, then a process that forgets some persons, and two registrars that go on. */
const recorded = (folder: string, hasty: boolean): Promise<readonly Step[]> => {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const path = join(disk, NAME);
  const registrar = (first: number, commands: number): string => {
    const share: PersonalShare = { path, first, step: 2, commands, persons: PERSONS, hasty };
    return `${quoted(commandOf('registrar', JSON.stringify(share)))} &`;
  };
  const both = (from: number, to: number): string => `${registrar(from, to)} ${registrar(from + 1, to)} wait`;
  const forgetter = quoted(commandOf('forgetter', path, '0', String(FORGOTTEN)));
  // who goes on sends nothing about the forgotten, whose texts are refused
  const more = both(COMMANDS - PERSONS + FORGOTTEN, COMMANDS);
  return traced(
    `${both(0, COMMANDS - PERSONS + FORGOTTEN)}; ${forgetter}; ${more}`,
    disk,
    join(folder, 'trace'),
  );
};

const linesOf = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap((step) => (step._tag === 'Said' ? [step.line] : []));

const putDown = (folder: string, files: ReadonlyMap<string, Buffer>): void => {
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
};

/** Returns the keys of those who are forgotten later, as they stand wrapped in the file before. */
const wrappedBefore = (steps: readonly Step[], below: Below): Promise<ReadonlyMap<number, Buffer>> =>
  inFolder(async (left) => {
    const begun = steps.findIndex((step) => step._tag === 'Said' && step.line === 'open');
    putDown(left, afterCut(steps.slice(0, begun), 'everything', below));
    const rows = (await withSql(join(left, `${NAME}.keys`), (database) =>
      prepareQuery(database, 'SELECT stream, wrapped FROM keys')(),
    )) as readonly (readonly [string, Uint8Array])[];
    const persons = Array.from({ length: FORGOTTEN }, (_, person) => person);
    return new Map(
      persons.map((person) => [
        person,
        Buffer.from(rows.find(([stream]) => stream === personNo(person))?.[1] ?? []),
      ]),
    );
  });

/** Opens what a cut left: all that was told stands, every text opens, and whoever was forgotten is so for good. */
const checkAfter = async (
  folder: string,
  lines: readonly string[],
  wrapped: ReadonlyMap<number, Buffer>,
): Promise<void> => {
  const path = join(folder, NAME);
  const told = lines.filter((line) => line.startsWith('{')).map(parseTold);
  expect(told.filter(({ failed }) => failed !== undefined)).toEqual([]);
  const { texts, hears } = await sealedLog(path);
  for (const each of told) hears(each);
  const vault = await orThrow(openVaultAt(path));
  // what was asked and not begun is pending, and reveals nothing
  for (const { request } of await orThrow(vault.forgetting.pending()))
    await orThrow(vault.forgetting.takeBack(request));
  const forgotten = await everyTextOpens(vault, texts, (person) => person < FORGOTTEN);
  const done = lines.filter((line) => /^\d+$/.test(line)).map(Number);
  for (const person of done) expect([...forgotten]).toContain(person);
  for (const person of forgotten) expect([...forgotten]).toContain(person ^ 1);
  const left = bytesAside(`${path}.keys`, `${path}.keys-wal`, `${path}.keys-shm`);
  for (const person of forgotten) expect(left.includes(wrapped.get(person) ?? '')).toBe(false);
  const sealed = await orThrow(vault.seal(personNo(PERSONS), 'note', 'jā'));
  expect(await orThrow(vault.reveal(personNo(PERSONS), 'note', sealed))).toBe('jā');
  await orThrow(vault.close());
};

/** Cuts the power after random steps, and returns what went wrong. */
const cuttingPower = async (
  steps: readonly Step[],
  cuts: number,
  below: Below,
): Promise<readonly unknown[]> => {
  const wrong: unknown[] = [];
  const wrapped = await wrappedBefore(steps, below);
  for (let cut = 0; cut < cuts; cut += 1) {
    const done = steps.slice(0, below(steps.length + 1));
    const luck = LUCKS[cut % LUCKS.length] ?? 'some';
    await inFolder(async (left) => {
      putDown(left, afterCut(done, luck, below));
      await checkAfter(left, linesOf(done), wrapped).catch((thrown: unknown) => {
        wrong.push({ after: done.length, luck, thrown });
      });
    });
  }
  return wrong;
};

describe('a power cut at any moment of registering and forgetting persons with a vault', () => {
  itWithStrace(
    `leaves no event whose texts do not open, nor anybody half forgotten, ${String(CUTS)} times`,
    () =>
      inFolder(async (folder) => {
        const steps = await recorded(folder, false);
        expect(linesOf(steps).length).toBeGreaterThanOrEqual(COMMANDS);
        expect(await cuttingPower(steps, CUTS, chance(SEED).below)).toEqual([]);
      }),
    timeoutFor(CUTS),
  );

  itWithStrace(
    'is found to lose texts where a vault does not wait for the disk',
    () =>
      inFolder(async (folder) => {
        const steps = await recorded(folder, true);
        expect(await cuttingPower(steps, LUCKS.length * 3, chance(SEED).below)).not.toEqual([]);
      }),
    timeoutFor(CUTS),
  );
});
