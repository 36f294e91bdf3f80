import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, ended, registered, started } from '@pavadonis/testing/examples/client';
import { episodeId } from '@pavadonis/testing/examples/ids';
import { resumed, suspended } from '@pavadonis/testing/examples/referral';

const supported = [registered(), applied(), started()] as const;

describe('resuming support', () => {
  it('records the first day of support again, that of the suspension at the earliest', () => {
    for (const on of [resumed().on, suspended().on])
      client(...supported, suspended())
        .when(Client.resumeService(resumed.facts({ on })))
        .records(resumed({ on }));
  });

  it('records an earlier day that is entered late', () => {
    const earlier = { on: civilDate('2024-10-14') };
    client(...supported, suspended(), resumed())
      .when(Client.resumeService(resumed.facts(earlier)))
      .records(resumed(earlier));
  });

  it('records nothing when support does not rest: never, not yet, or not any more', () => {
    client(...supported)
      .when(Client.resumeService(resumed.facts()))
      .recordsNothing();
    for (const on of [civilDate('2024-10-06'), resumed().on])
      client(...supported, suspended(), resumed())
        .when(Client.resumeService(resumed.facts({ on })))
        .recordsNothing();
  });

  it('is refused without such an episode', () =>
    client(registered(), applied())
      .when(Client.resumeService(resumed.facts()))
      .refuses({ _tag: 'NoSuchEpisode', episodeId }));

  it('is refused outside the episode', () =>
    client(...supported, suspended(), ended({ on: civilDate('2024-10-10') }))
      .when(Client.resumeService(resumed.facts()))
      .refuses({ _tag: 'OutsideEpisode', from: started().on, to: civilDate('2024-10-10') }));
});
