import { liveReadModels } from '@pavadonis/casework';
import { decoder, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { join } from 'node:path';
import { openDatabase } from '../driver';
import { models } from '../models';
import { replayFile } from '../replay/replay-file';
import { scratch } from '../scratch';
import { type Timed, timed } from '../speed';

const catchUp = async (path: string, events: number): Promise<number> => {
  const { folder, remove } = scratch();
  const store = await orThrow(sqliteStore({ path, open: openDatabase, severalWriters: 'accepted' }));
  const file = join(folder, 'rows.sqlite');
  const live = await orThrow(liveReadModels({ store, file, models, open: openDatabase }));
  await orThrow(live.caughtUpTo(events));
  await orThrow(live.close());
  await orThrow(store.close());
  remove();
  return events;
};

const ways = {
  replay: async (path: string) => (await replayFile(path, decoder())).events,
  'catching up': catchUp,
};

export type Way = keyof typeof ways;

/**
 * Brings three read models from nothing to the end of a file: in memory only, or live with their rows in another file.
 */
export const measure = (way: string, path: string, events: string): Promise<Timed> =>
  timed(() => ways[way as Way](path, Number(events)));
