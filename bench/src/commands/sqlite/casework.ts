import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { openDatabase } from '../../driver';
import { orThrow } from '../../or-throw';
import { onStore } from '../casework';
import type { Office } from '../office';

/** Casework on a file, over the driver that the one by hand takes. */
export const caseworkOn = async (path: string, cache?: number): Promise<Office> =>
  onStore(orThrow(await sqliteStore({ path, open: openDatabase })()), cache);
