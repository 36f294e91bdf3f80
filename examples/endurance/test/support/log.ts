import type { Recordable, Recorded } from '@pavadonis/domain';
import { decoder, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';

const { recorded } = decoder();

/** Checks that a file is whole, and returns all its events; no other process may have it open. */
export const wholeLog = async (path: string): Promise<readonly Recorded<Recordable>[]> => {
  const store = await orThrow(sqliteStore({ path, check: true }));
  const log = await orThrow(store.readAll({ after: 0, limit: Number.MAX_SAFE_INTEGER }));
  await orThrow(store.close());
  return log.map((stored) => orThrow(recorded(stored)));
};
