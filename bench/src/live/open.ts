import { liveReadModels } from '@pavadonis/casework';
import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { caseload } from '@pavadonis/projection-caseload';
import { join } from 'node:path';
import { openDatabase } from '../driver';

/** Opens a store, and a caseload that follows it, in two files of a folder that several processes may share. */
export const openLive = async (folder: string) => {
  const path = join(folder, 'store.sqlite');
  const store = await orThrow(sqliteStore({ path, open: openDatabase, severalWriters: 'accepted' }));
  const file = join(folder, 'rows.sqlite');
  const live = await orThrow(liveReadModels({ store, file, models: { caseload }, open: openDatabase }));
  return {
    store,
    /** Resolves as soon as the caseload shows everything up to a position. */
    shows: async (position: number): Promise<void> => {
      await orThrow(live.caughtUpTo(position));
    },
    /** Returns the position up to which the caseload shows everything. */
    shown: (): number => live.view('caseload').position,
    close: async (): Promise<void> => {
      await orThrow(live.close());
      await orThrow(store.close());
    },
  };
};
