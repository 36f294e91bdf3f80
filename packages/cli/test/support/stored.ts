import { encode, type EventStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { type GivenEvent, logOf } from '@pavadonis/testing';

/** Appends events to a store. */
export const appended = async (store: EventStore, given: Iterable<GivenEvent>): Promise<void> => {
  for (const { stream, ...recorded } of logOf(given)) {
    const expected = recorded.revision === 0 ? 'no_stream' : recorded.revision - 1;
    await orThrow(store.append(stream, expected, [orThrow(encode(stream, recorded))]));
  }
};

/** Makes a store in a file that holds events. */
export const stored = async (path: string, given: Iterable<GivenEvent>): Promise<string> => {
  const store = await orThrow(sqliteStore({ path }));
  await appended(store, given);
  await orThrow(store.close());
  return path;
};
