import { orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { openDatabase } from '../../driver';
import { onStore } from '../casework';
import type { Office } from '../office';

/** Opens casework on a file, over the same driver as the hand-written code. */
export const caseworkOn = async (path: string, cache?: number): Promise<Office> =>
  onStore(await orThrow(sqliteStore({ path, open: openDatabase })), cache);
