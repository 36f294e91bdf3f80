import { afterAll, describe, it } from '@jest/globals';
import type { EventStore } from '@pavadonis/event-store';
import { storeContract } from '@pavadonis/event-store/contract';
import type { Log } from '@pavadonis/fixtures/eventstoredb/log';
import { writeForeign } from './support/foreign';
import { endOf, ownPart } from './support/own-part';
import { removalsOn } from './support/removals';
import { servers } from './support/servers';

const { start, storeOn, stopAll } = servers();
afterAll(stopAll);

const PROMISES = { uniqueIds: false, risingMoments: false };
const logs = new WeakMap<EventStore, Log>();

const logOf = (store: EventStore): Log => {
  const log = logs.get(store);
  if (log === undefined) throw new Error('a store of another server');
  return log;
};

storeContract(
  { describe, it },
  'the store in EventStoreDB',
  // every real server says that it takes batched appends
  async () => {
    const server = await start({ batchAppend: true });
    const store = await storeOn(server);
    logs.set(store, server.log);
    return store;
  },
  { ...PROMISES, removals: removalsOn(logOf) },
);

const crowded = start();

storeContract(
  { describe, it },
  'the store on a server that others write to',
  async () => {
    const server = await crowded;
    writeForeign(server.log, 20);
    return ownPart(await storeOn(server), await endOf(server.connectionString));
  },
  PROMISES,
);
