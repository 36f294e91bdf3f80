import { describe, it } from '@jest/globals';
import { memoryStore } from '@pavadonis/event-store';
import { storeContract } from '@pavadonis/event-store/contract';

const runner = { describe, it };

storeContract(runner, 'the store in memory', () => Promise.resolve(memoryStore()));
storeContract(runner, 'the store in memory, with fingerprints', () =>
  Promise.resolve(memoryStore({ fingerprints: true })),
);
