import { describe, it } from '@jest/globals';
import { memoryStore } from '@pavadonis/event-store';
import { instantsCutTheLog } from '@pavadonis/fixtures/moments';

describe('the store in memory', () => {
  it('cuts any history at any instant, and what was known stays', () =>
    instantsCutTheLog(() => Promise.resolve(memoryStore()), { rising: true, numRuns: 200 }));
});
