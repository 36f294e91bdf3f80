import { type EventStore, memoryStore, orThrow } from '@pavadonis/event-store';
import { eventStoreDbStore } from '@pavadonis/event-store-eventstoredb';
import { sqliteStore } from '@pavadonis/event-store-sqlite';
import { startLoopback } from '@pavadonis/fixtures/eventstoredb/loopback';

/** Opens empty stores of all kinds. Each is closed by `closeAll`, with its server if it has one. */
export const storesOfAllKinds = (newName: () => string) => {
  const closing: (() => unknown)[] = [];
  const kept = (store: EventStore): EventStore => {
    closing.unshift(store.close());
    return store;
  };
  const onServer = async (): Promise<EventStore> => {
    const server = await startLoopback();
    closing.unshift(() => {
      server.stop();
    });
    return kept(await orThrow(eventStoreDbStore({ connectionString: server.connectionString })));
  };
  const kinds: readonly (readonly [string, () => Promise<EventStore>])[] = [
    ['memory', () => Promise.resolve(memoryStore())],
    ['a SQLite file', async () => kept(await orThrow(sqliteStore({ path: newName() })))],
    ['EventStoreDB', onServer],
  ];
  const closeAll = async (): Promise<void> => {
    for (const close of closing.splice(0)) await close();
  };
  return { kinds, closeAll };
};
