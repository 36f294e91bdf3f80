import { encode, type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import type { Log } from './second-opinion';

/** Stores a log as it was recorded. */
export const stored = async (log: Log): Promise<EventStore> => {
  const store = memoryStore();
  for (const { stream, revision, ...recorded } of log) {
    const expected = revision === 0 ? 'no_stream' : revision - 1;
    await orThrow(store.append(stream, expected, [orThrow(encode(stream, recorded))], { imported: true }));
  }
  return store;
};
