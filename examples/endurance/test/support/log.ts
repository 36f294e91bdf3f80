import type { Recordable, Recorded } from '@pavadonis/domain';
import { decoder, type StoredEvent } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import * as E from 'fp-ts/Either';
import { answer } from '../../src/answer';

const read = decoder();

const decoded = (stored: StoredEvent): Recorded<Recordable> => {
  const event = read.recorded(stored);
  if (E.isLeft(event)) throw new Error(JSON.stringify(event.left));
  return event.right;
};

/** Checks that a file is whole, and returns all its events; no other process may have it open. */
export const wholeLog = async (path: string): Promise<readonly Recorded<Recordable>[]> => {
  const store = await answer(sqliteStore({ path, check: true }));
  const log = await answer(store.readAll({ after: 0, limit: Number.MAX_SAFE_INTEGER }));
  await answer(store.close());
  return log.map(decoded);
};
