import { liveReadModels, type LiveReadModels } from '@pavadonis/casework';
import { decoder, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { IN_MEMORY } from '@pavadonis/sqlite';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openDatabase } from '../driver';
import { growing } from './growing';
import { models } from '../models';
import { replayFile } from '../replay/replay-file';
import { scratch } from '../scratch';
import { processorTime, type Timed } from '../speed';

/** A history, and the number of its events. */
interface Log {
  readonly path: string;
  readonly events: number;
}

const FOREVER = new AbortController().signal;

const storeOf = ({ path }: Log) =>
  orThrow(sqliteStore({ path, open: openDatabase, severalWriters: 'accepted' }));

const untilShown = async (live: LiveReadModels<typeof models>, position: number): Promise<void> => {
  await orThrow(live.caughtUpTo(position, { signal: FOREVER }));
};

/** Until all is shown. With their file in memory nothing is kept before that. */
const withNothingKept = async (log: Log): Promise<Timed> => {
  const store = await storeOf(log);
  let live: LiveReadModels<typeof models> | undefined;
  const timed = await processorTime(async () => {
    live = await orThrow(liveReadModels({ store, file: IN_MEMORY, models }));
    await untilShown(live, log.events);
    return log.events;
  });
  if (live !== undefined) await orThrow(live.close());
  await orThrow(store.close());
  return timed;
};

/** Until all is shown, kept in a file, and the file closed. */
const withRowsKept = async (log: Log): Promise<Timed> => {
  const { folder, remove } = scratch();
  const store = await storeOf(log);
  const timed = await processorTime(async () => {
    const file = join(folder, 'rows.sqlite');
    const live = await orThrow(liveReadModels({ store, file, models, open: openDatabase }));
    await untilShown(live, log.events);
    await orThrow(live.close());
    return log.events;
  });
  await orThrow(store.close());
  remove();
  return timed;
};

/** Until a follower that shows a tenth of the log shows the rest, which comes at once, as an import does. */
const following = async (log: Log): Promise<Timed> => {
  const store = await storeOf(log);
  const { scanBytes, fingerprint } = store;
  if (scanBytes === undefined || fingerprint === undefined) throw new Error('a store without bytes');
  const begun = Math.floor(log.events / 10);
  const { store: grown, growTo } = growing({ ...store, scanBytes, fingerprint }, begun);
  const live = await orThrow(liveReadModels({ store: grown, file: IN_MEMORY, models }));
  await untilShown(live, begun);
  while (live.status().caseload.kept < begun) await setTimeout(100);
  const timed = await processorTime(async () => {
    growTo(log.events);
    await untilShown(live, log.events);
    return log.events - begun;
  });
  await orThrow(live.close());
  await orThrow(store.close());
  return timed;
};

const ways = {
  replay: ({ path }: Log): Promise<Timed> =>
    processorTime(async () => (await replayFile(path, decoder())).events),
  'live, nothing kept': withNothingKept,
  'live, rows kept': withRowsKept,
  following,
};

export type Way = keyof typeof ways;

/** Brings three read models to the end of a file: by a replay, or live. */
export const measure = (way: string, path: string, events: string): Promise<Timed> =>
  ways[way as Way]({ path, events: Number(events) });
