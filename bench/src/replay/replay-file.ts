import { type Decoder, history } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { replay } from '@pavadonis/projection';
import { openDatabase } from '../driver';
import { models } from '../models';
import { orThrow } from '../or-throw';

/** Replays a file as a host does, through a decoder: into three read models, with corrected streams folded anew. */
export const replayFile = async (path: string, through: Decoder) => {
  const store = orThrow(await sqliteStore({ path, open: openDatabase })());
  const replayed = orThrow(await replay(models)(history(store, through))());
  orThrow(await store.close()());
  return replayed;
};
