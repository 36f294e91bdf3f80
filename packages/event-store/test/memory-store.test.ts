import { describe, it } from '@jest/globals';
import { memoryStore } from '@pavadonis/event-store';
import { storeContract } from '@pavadonis/event-store/contract';

storeContract({ describe, it }, 'the store in memory', () => Promise.resolve(memoryStore()));
