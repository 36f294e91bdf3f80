import { type EventStore, orThrow } from '@pavadonis/event-store';
import type { EventStoreDbOptions } from '@pavadonis/event-store-eventstoredb';
import {
  startLoopback,
  type Loopback,
  type LoopbackOptions,
} from '@pavadonis/fixtures/eventstoredb/loopback';
import { opened } from './stores';
import { DEADLINE_MS, NEVER_MS } from './clock';

/** For servers that fail: a store that makes four attempts. */
export const IMPATIENT = { attempts: 4 };

/** The servers and stores of one test file, and what happens when a server leaves a call without an answer. */
export const servers = (onSilence?: () => void) => {
  const started: Loopback[] = [];
  const stores: EventStore[] = [];

  const start = async (options?: LoopbackOptions): Promise<Loopback> => {
    const server = await startLoopback({ ...(onSilence && { onSilence }), ...options });
    started.push(server);
    return server;
  };

  /** A store on a server. */
  const storeOn = async (
    { connectionString }: Loopback,
    options: Partial<EventStoreDbOptions> = {},
  ): Promise<EventStore> => {
    const store = await opened({
      connectionString,
      deadlineMs: DEADLINE_MS,
      silenceMs: NEVER_MS,
      ...options,
    });
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
