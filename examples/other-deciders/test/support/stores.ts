import { type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { sqliteStore } from '@pavadonis/event-store-sqlite';

/** The ways in which to open a store, by its kind. */
export const stores: readonly (readonly [kind: string, open: () => Promise<EventStore>])[] = [
  ['memory', () => Promise.resolve(memoryStore())],
  ['SQLite', () => orThrow(sqliteStore({ path: ':memory:' }))],
];
