import { afterAll, describe, it } from '@jest/globals';
import { storeContract } from '@pavadonis/event-store/contract';
import { writeForeign } from './support/foreign';
import { endOf, ownPart } from './support/own-part';
import { servers } from './support/servers';

const { start, storeOn, stopAll } = servers();
afterAll(stopAll);

const PROMISES = { uniqueIds: false };

storeContract(
  { describe, it },
  'the store in EventStoreDB',
  // every real server says that it takes batched appends
  async () => storeOn(await start({ batchAppend: true })),
  PROMISES,
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
