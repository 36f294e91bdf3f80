import { type EventStore, orThrow } from '@pavadonis/event-store';
import type { EventStoreDbOptions } from '@pavadonis/event-store-eventstoredb';
import {
  startLoopback,
  type Loopback,
  type LoopbackOptions,
} from '@pavadonis/fixtures/eventstoredb/loopback';
import { opened } from './stores';

/** For servers that are told not to answer: how long a store waits for each of its four attempts. */
export const IMPATIENT = { deadlineMs: 400, attempts: 4 };

/** The servers and stores of one test file. */
export const servers = () => {
  const started: Loopback[] = [];
  const stores: EventStore[] = [];

  const start = async (options?: LoopbackOptions): Promise<Loopback> => {
    const server = await startLoopback(options);
    started.push(server);
    return server;
  };

  /** A store on a server. */
  const storeOn = async (
    { connectionString }: Loopback,
    options: Partial<EventStoreDbOptions> = {},
  ): Promise<EventStore> => {
    const store = await opened({ connectionString, ...options });
    stores.push(store);
    return store;
  };

  return {
    start,
    storeOn,
    stopAll: async (): Promise<void> => {
      await Promise.all(stores.map((store) => orThrow(store.close())));
      for (const server of started) server.stop();
    },
  };
};
