import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { complexityAssessed } from '@pavadonis/testing/examples/work';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;

describe('assessing complexity', () => {
  it('records the level', () =>
    client(...supported)
      .when(Client.assessComplexity(complexityAssessed.facts()))
      .records(complexityAssessed()));

  it('records another level', () => {
    const less = { on: civilDate('2024-06-10'), level: 'medium' } as const;
    client(...supported, complexityAssessed())
      .when(Client.assessComplexity(complexityAssessed.facts(less)))
      .records(complexityAssessed(less));
  });

  it('records an earlier level late, also the present one', () => {
    for (const level of ['minimum', 'maximum'] as const)
      client(...supported, complexityAssessed({ on: civilDate('2024-03-01') }))
        .when(Client.assessComplexity(complexityAssessed.facts({ level })))
        .records(complexityAssessed({ level }));
  });

  it('records nothing when the level is the one it has', () =>
    client(...supported, complexityAssessed())
      .when(Client.assessComplexity(complexityAssessed.facts()))
      .recordsNothing());
});
