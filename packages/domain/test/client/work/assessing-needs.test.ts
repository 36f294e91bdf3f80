import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { needsAssessed } from '@pavadonis/testing/examples/work';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;

describe('assessing needs', () => {
  it('records the areas in which a client needs support, also none', () => {
    for (const areas of [needsAssessed().areas, []])
      client(...supported)
        .when(Client.assessNeeds(needsAssessed.facts({ areas })))
        .records(needsAssessed({ areas }));
  });

  it('records other areas later, and those of an earlier day late', () => {
    for (const on of ['2024-04-08', '2024-02-13'].map(civilDate)) {
      const other = { on, areas: ['housing'] } as const;
      client(...supported, needsAssessed())
        .when(Client.assessNeeds(needsAssessed.facts(other)))
        .records(needsAssessed(other));
    }
  });

  it('records nothing when the areas are known, in whichever order', () =>
    client(...supported, needsAssessed())
      .when(
        Client.assessNeeds(
          needsAssessed.facts({ on: civilDate('2024-03-01'), areas: ['health', 'language', 'health'] }),
        ),
      )
      .recordsNothing());
});
