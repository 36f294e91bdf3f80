import type { Recordable } from '@pavadonis/domain';
import { openDatabase } from '../../driver';
import { fold } from './fold';
import type { Kept } from './rows';

type Row = readonly [position: number, stream: number, data: string];

const PAGE = 1000;

/**
 * Replays a file as fast as any code that trusts every byte of it can: raw rows in pages, `JSON.parse`,
 * a switch. It validates and corrects nothing.
 */
export const replayRaw = async (path: string): Promise<{ readonly kept: Kept; readonly events: number }> => {
  const database = await openDatabase(path);
  const read = database.prepare(
    'SELECT position, stream, data FROM events WHERE position > ? ORDER BY position LIMIT ?',
  );
  read.setReturnArrays?.(true);
  const kept: Kept = { clients: [], contracts: [], centres: [], operations: [] };
  let events = 0;
  let after = 0;
  for (;;) {
    const page = read.all(after, PAGE) as readonly Row[];
    for (const [position, stream, data] of page) {
      fold(kept, stream, JSON.parse(data) as Recordable);
      after = position;
    }
    events += page.length;
    if (page.length < PAGE) break;
  }
  database.close();
  return { kept, events };
};
