import { afterAll, describe, it } from '@jest/globals';
import { instantsCutTheLog } from '@pavadonis/fixtures/moments';
import { writeForeign } from '../support/foreign';
import { servers } from '../support/servers';

const { start, storeOn, stopAll } = servers();
afterAll(stopAll);

describe('the store in EventStoreDB', () => {
  it('cuts any history at any instant, and what was known stays', () =>
    instantsCutTheLog(async () => storeOn(await start()), { rising: false, numRuns: 8 }));

  it('does so among what others wrote', async () => {
    let server = await start();
    const open = async () => {
      server = await start();
      return storeOn(server);
    };
    const between = () => {
      writeForeign(server.log, 1);
    };
    await instantsCutTheLog(open, { rising: false, numRuns: 3, between });
  });
});
