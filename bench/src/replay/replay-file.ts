import { type Decoder, history, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { type ReadModels, replay } from '@pavadonis/projection';
import { openDatabase } from '../driver';
import { models } from '../models';

/** Replays a file as a host does, through a decoder: into some read models, with corrected streams folded anew. */
export const replayInto = async <M extends ReadModels>(into: M, path: string, through: Decoder) => {
  const store = await orThrow(sqliteStore({ path, open: openDatabase }));
  const replayed = await orThrow(replay(into)(history(store, through)));
  await orThrow(store.close());
  return replayed;
};

/** Replays a file into the three read models that the limit makes too. */
export const replayFile = (path: string, through: Decoder) => replayInto(models, path, through);
