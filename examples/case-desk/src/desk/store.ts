import { type EventStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { isConnectionString } from './address';

/** Opens the store at an address: EventStoreDB, or a SQLite file, which is made where it does not exist. */
export const openStore = async (address: string): Promise<EventStore> => {
  if (!isConnectionString(address)) return orThrow(sqliteStore({ path: address }));
  // its client takes a quarter of a second to load, which a file needs not
  const { eventStoreDbStore } = await import('@pavadonis/event-store-eventstoredb');
  return orThrow(eventStoreDbStore({ connectionString: address }));
};
