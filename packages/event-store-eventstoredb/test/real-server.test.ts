import { describe, it } from '@jest/globals';
import { storeContract } from '@pavadonis/event-store/contract';
import { endOf, ownPart } from './support/own-part';
import { opened } from './support/stores';

const connectionString = process.env['EVENTSTOREDB_URL'];

if (connectionString === undefined || connectionString === '')
  describe.skip('the store of EVENTSTOREDB_URL (not set: not run)', () => {
    it('keeps the contract of stores', () => undefined);
  });
else
  storeContract(
    { describe, it },
    'the store on the server that EVENTSTOREDB_URL names',
    async () => ownPart(await opened({ connectionString }), await endOf(connectionString)),
    { uniqueIds: false, risingMoments: false },
  );
