import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, ended, registered, started } from '@pavadonis/testing/examples/client';
import { episodeId } from '@pavadonis/testing/examples/ids';
import { assessed } from '@pavadonis/testing/examples/work';

const supported = [registered(), applied(), started()] as const;

describe('assessing complexity', () => {
  it('records the level', () =>
    client(...supported)
      .when(Client.assessComplexity(assessed.facts()))
      .records(assessed()));

  it('records another level', () => {
    const less = { on: civilDate('2024-06-10'), level: 'medium' } as const;
    client(...supported, assessed())
      .when(Client.assessComplexity(assessed.facts(less)))
      .records(assessed(less));
  });

  it('records an earlier level that is entered late, also the one it has now', () => {
    for (const level of ['minimum', 'maximum'] as const)
      client(...supported, assessed({ on: civilDate('2024-03-01') }))
        .when(Client.assessComplexity(assessed.facts({ level })))
        .records(assessed({ level }));
  });

  it('records nothing when the level is the one it has', () =>
    client(...supported, assessed())
      .when(Client.assessComplexity(assessed.facts()))
      .recordsNothing());

  it('is refused without such an episode', () =>
    client(registered(), applied())
      .when(Client.assessComplexity(assessed.facts()))
      .refuses({ _tag: 'NoSuchEpisode', episodeId }));

  it('is refused before the episode', () =>
    client(...supported)
      .when(Client.assessComplexity(assessed.facts({ on: civilDate('2024-02-11') })))
      .refuses({ _tag: 'OutsideEpisode', from: civilDate('2024-02-12') }));

  it('is refused after the episode', () =>
    client(...supported, ended())
      .when(Client.assessComplexity(assessed.facts({ on: civilDate('2025-07-01') })))
      .refuses({ _tag: 'OutsideEpisode', from: civilDate('2024-02-12'), to: civilDate('2025-06-30') }));
});
