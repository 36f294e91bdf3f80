import type { StreamName } from '@pavadonis/domain';
import { type NewEvent, orThrow } from '@pavadonis/event-store';
import { eventStoreDbStore } from '@pavadonis/event-store-eventstoredb';
import { batches } from '../history/batches';
import { IN_ORDER } from '../history/disorder';

/** Writes a number of events through the adapter to a server with an empty log, one stream at a time. */
export const fill = async (connectionString: string, events: number): Promise<void> => {
  const streams = new Map<StreamName, NewEvent[]>();
  for (const batch of batches(events, IN_ORDER)) {
    const known = streams.get(batch.stream);
    if (known === undefined) streams.set(batch.stream, [...batch.events]);
    else known.push(...batch.events);
  }
  const store = await orThrow(eventStoreDbStore({ connectionString }));
  for (const [stream, all] of streams)
    await orThrow(store.append(stream, 'no_stream', all, { imported: true }));
  await orThrow(store.close());
};
