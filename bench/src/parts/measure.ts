import { history, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { joinParts, replay, type ReplayedPart, replayPart } from '@pavadonis/projection';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { openDatabase } from '../driver';
import { models } from '../models';

/** The work of one process, the processor time that it took, and its peak memory. */
export interface Measured {
  readonly events: number;
  readonly seconds: number;
  readonly megabytes: number;
}

const fileOf = (folder: string, number: number): string => join(folder, `${String(number)}.part`);

const withLog = async <A>(
  path: string,
  work: (log: ReturnType<typeof history>) => Promise<A>,
): Promise<A> => {
  const store = await orThrow(sqliteStore({ path, readOnly: true, open: openDatabase }));
  const done = await work(history(store));
  await orThrow(store.close());
  return done;
};

const ways = {
  /** Replays the whole history. */
  whole: async (path: string) => (await withLog(path, (log) => orThrow(replay(models)(log)))).events,
  /** Replays a part, and writes it as bytes for whoever joins it. */
  part: async (path: string, folder: string, number: number, of: number) => {
    const part = await withLog(path, (log) => orThrow(replayPart(models, { number, of })(log)));
    writeFileSync(fileOf(folder, number), serialize(part));
    return part.events;
  },
  /** Reads all parts, and joins them. */
  join: (_: string, folder: string, of: number) => {
    const parts = Array.from(
      { length: of },
      (_, i) => deserialize(readFileSync(fileOf(folder, i + 1))) as ReplayedPart,
    );
    return Promise.resolve(orThrow(joinParts(models, parts)).events);
  },
};

export type Way = keyof typeof ways;

/** Takes one of the ways in this process. */
export const measure = async (way: string, path: string, folder: string, ...numbers: readonly string[]) => {
  const began = process.cpuUsage();
  const [first = 1, second = 1] = numbers.map(Number);
  const events = await ways[way as Way](path, folder, first, second);
  const { user, system } = process.cpuUsage(began);
  const measured: Measured = {
    events,
    seconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  return measured;
};
