import { describe, expect, it } from '@jest/globals';
import * as Client from '@pavadonis/domain/client';
import { openCasework } from '@pavadonis/casework';
import { orThrow } from '@pavadonis/event-store';
import { type ReadModel, readsAll } from '@pavadonis/projection';
import { consentGiven } from '@pavadonis/testing/examples/consent';
import { command, storeOf, stream } from './support/office';

const consents: ReadModel<{ readonly client: { readonly given: number } }> = {
  name: 'consents',
  version: 1,
  folds: {
    client: {
      initial: () => ({ given: 0 }),
      takes: readsAll((row, { type }) => {
        if (type === 'ConsentGiven') row.given += 1;
      }),
    },
  },
};

describe('casework with read models', () => {
  it('shows what was recorded once its position is reached', async () => {
    const store = await storeOf();
    const office = await orThrow(
      openCasework({ store, readModels: { file: ':memory:', models: { consents } } }),
    );
    const recorded = await orThrow(
      office.decide(stream, Client.giveConsent, consentGiven.facts(), command(1)),
    );
    if (recorded._tag !== 'Recorded') throw new Error(recorded._tag);
    await orThrow(office.readModels.caughtUpTo(recorded.position));
    expect(office.readModels.view('consents').rows.client.get(stream)).toEqual({ given: 1 });
    await orThrow(office.readModels.close());
  });
});
