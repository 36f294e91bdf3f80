import { orThrow } from '@pavadonis/event-store';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { median } from '../median';
import { openLogOf } from './measure';

/** The time of a piece of work in milliseconds: the medians of many. */
interface Cost {
  /** As a clock on the wall shows it, with all waiting for the disk. */
  readonly wallMs: number;
  /** The processor's own. */
  readonly processorMs: number;
}

/** The cost of sealing one event more, and of two files on the disk, one after the other, which no way of doing it can spare. */
export interface OneMore {
  readonly seal: Cost;
  readonly files: Cost;
}

const TIMES = 50;

const stopwatch = () => {
  const [walls, processors]: [number[], number[]] = [[], []];
  return {
    time: async (work: () => Promise<unknown>): Promise<void> => {
      const [began, used] = [performance.now(), process.cpuUsage()];
      await work();
      const { user, system } = process.cpuUsage(used);
      walls.push(performance.now() - began);
      processors.push((user + system) / 1000);
    },
    cost: (): Cost => ({ wallMs: median(walls), processorMs: median(processors) }),
  };
};

const synced = async (path: string, bytes?: Uint8Array): Promise<void> => {
  const file = await open(path, bytes === undefined ? 'r' : 'w');
  if (bytes !== undefined) await file.writeFile(bytes);
  await file.sync();
  await file.close();
};

const writeFiles = async (folder: string, number: number): Promise<void> => {
  for (const name of [`tile-${String(number)}`, 'checkpoint']) {
    const path = join(folder, name);
    await synced(`${path}.new`, Buffer.alloc(1000));
    await rename(`${path}.new`, path);
    await synced(folder);
  }
};

/** Seals a log but for its last events, and measures the sealing of each of them. No append is in these times. */
export const measure = async (path: string, folder: string): Promise<OneMore> => {
  const { store, log } = await openLogOf(path, folder);
  if (store.fingerprint === undefined) throw new Error('a SQLite file has fingerprints');
  const { position: end } = await orThrow(store.fingerprint());
  const sealUpTo = (position: number) => orThrow(log.seal({ knownAt: { _tag: 'Position', position } }));
  await sealUpTo(end - TIMES);
  const byHand = join(folder, 'by-hand');
  await mkdir(byHand);
  const [seals, files] = [stopwatch(), stopwatch()];
  for (let position = end - TIMES + 1; position <= end; position += 1) {
    await seals.time(() => sealUpTo(position));
    await files.time(() => writeFiles(byHand, position));
  }
  await orThrow(log.close());
  await orThrow(store.close());
  return { seal: seals.cost(), files: files.cost() };
};
