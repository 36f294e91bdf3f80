import { type EventStore, orThrow } from '@pavadonis/event-store';
import { eventStoreDbStore } from '@pavadonis/event-store-eventstoredb';
import { sqliteStore } from '@pavadonis/event-store-sqlite';

/** Returns whether an address is a connection string of EventStoreDB, and not the path of a file. */
export const isConnectionString = (address: string): boolean => /^esdb(?:\+discover)?:/i.test(address);

/** Opens the store at an address: EventStoreDB, or a SQLite file, which is made where it does not exist. */
export const openStore = (address: string): Promise<EventStore> =>
  isConnectionString(address)
    ? orThrow(eventStoreDbStore({ connectionString: address }))
    : orThrow(sqliteStore({ path: address }));
