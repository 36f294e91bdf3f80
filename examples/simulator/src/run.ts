import { act } from './act';
import { calm } from './calm';
import { chance } from './chance';
import { HOSTS, type History } from './steps';
import type { Library } from './library';
import { answersAreTrue, looksAreTrue } from './truths/answers';
import { inTheEnd } from './truths/end';
import { pastStands } from './truths/known-at';
import { logIsWhole } from './truths/log';
import { lossesAreTrue, noteAcknowledged } from './truths/losses';
import { type SeenRows, shownIsTrue } from './truths/shown';
import { openingIsTrue, type SeenStatus, statusesAreTrue } from './truths/status';
import { waitsAreTrue } from './truths/waits';
import { isUnknowable } from './unknowable';
import { Untrue } from './untrue';
import { type World, worldOf } from './world';

/** The course of a history: all that happened in it, and the first truth that did not hold, if any. */
export interface Came {
  readonly trace: readonly string[];
  readonly untrue: { readonly step: number; readonly truth: string; readonly details: unknown } | undefined;
}

const checksOf = (world: World) => {
  const log = { history: 0, log: [] };
  const rows: SeenRows = new Map();
  const losses = { told: new Map(), standing: new Map(), between: new Set<string>() };
  const status: SeenStatus = new Map();
  const moments = { history: 0, answers: [] };
  const lookAtStatuses = (isStep: boolean): void => {
    for (const process of world.processes) {
      if (process === undefined) continue;
      openingIsTrue(process);
      if (process.office === undefined) continue;
      const statuses = process.office.readModels.status();
      statusesAreTrue(world, status, { process, statuses, isStep });
      lossesAreTrue(world, losses, process, statuses);
    }
  };
  return {
    atRest: (): void => lookAtStatuses(false),
    afterStep: async (): Promise<void> => {
      logIsWhole(world, log);
      answersAreTrue(world);
      looksAreTrue(world);
      waitsAreTrue(world);
      shownIsTrue(world, rows);
      lookAtStatuses(true);
      await pastStands(world, moments);
    },
    acknowledged: (host: number): void => {
      const process = world.processes[host];
      if (process !== undefined) noteAcknowledged(world, process, losses);
    },
  };
};

const untrueOf = (step: number, thrown: unknown): NonNullable<Came['untrue']> => {
  if (thrown instanceof Untrue) return { step, truth: thrown.truth, details: thrown.details };
  return { step, truth: 'nothing throws', details: thrown instanceof Error ? thrown.stack : thrown };
};

/** Lets a history happen, and checks all truths after each of its steps. */
export const run = async (library: Library, { circumstances, steps }: History): Promise<Came> => {
  let broken: NonNullable<Came['untrue']> | undefined;
  let step = 0;
  let atRest = (): void => undefined;
  library.time.begin(() => {
    try {
      atRest();
    } catch (thrown) {
      broken ??= untrueOf(step, thrown);
    }
  });
  const world = await worldOf(library, circumstances, chance(1));
  const checks = checksOf(world);
  ({ atRest } = checks);
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
      if (!isUnknowable(world.server)) await checks.afterStep();
    } catch (thrown) {
      broken ??= untrueOf(step, thrown);
    }
  };
  await attempt(async () => {
    for (let host = 0; host < HOSTS; host += 1) world.start(host, circumstances.versions[host] ?? 1);
    await library.time.settle();
  });
  for (const each of steps) {
    if (broken !== undefined || isUnknowable(world.server)) break;
    world.note(JSON.stringify(each));
    if (each._tag === 'Acknowledge') checks.acknowledged(each.host);
    await attempt(() => act(world, each));
    step += 1;
  }
  if (broken === undefined && !isUnknowable(world.server))
    await attempt(async () => {
      const isCalm = await calm(world);
      if (!isUnknowable(world.server)) inTheEnd(world, isCalm);
    });
  for (const process of world.processes) if (process !== undefined) world.end(process);
  atRest = () => undefined;
  await library.time.settle();
  for (const disk of world.disks) disk.remove();
  return { trace: world.trace, untrue: broken };
};
