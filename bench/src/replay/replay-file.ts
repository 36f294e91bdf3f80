import { type Decoder, history, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { replay } from '@pavadonis/projection';
import { openDatabase } from '../driver';
import { models } from '../models';

/** Replays a file as a host does, through a decoder: into three read models, with corrected streams folded anew. */
export const replayFile = async (path: string, through: Decoder) => {
  const store = await orThrow(sqliteStore({ path, open: openDatabase }));
  const replayed = await orThrow(replay(models)(history(store, through)));
  await orThrow(store.close());
  return replayed;
};
