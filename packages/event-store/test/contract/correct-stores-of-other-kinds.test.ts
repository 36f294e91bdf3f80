import { describe, it } from '@jest/globals';
import { storeContract } from '@pavadonis/event-store/contract';
import { memoryStore } from '@pavadonis/event-store';
import { withBytes } from '@pavadonis/fixtures/with-bytes';
import { farAway } from './stores/far-away';
import { removeByHand, withRemovals } from './stores/with-removals';
import { withGaps } from './stores/with-gaps';
import { withoutUniqueIds } from './stores/without-unique-ids';

storeContract({ describe, it }, 'a store whose positions have gaps', () => Promise.resolve(withGaps()));

storeContract({ describe, it }, 'a store that answers late', () => Promise.resolve(farAway()));

storeContract({ describe, it }, 'a store without unique ids', () => Promise.resolve(withoutUniqueIds()), {
  uniqueIds: false,
});

storeContract({ describe, it }, 'a store that gives pages of bytes', () =>
  Promise.resolve(withBytes(memoryStore())),
);

storeContract(
  { describe, it },
  'a store from which streams can be removed',
  () => Promise.resolve(withRemovals()),
  { removals: removeByHand },
);
