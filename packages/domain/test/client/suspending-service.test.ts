import { describe, it } from '@jest/globals';
import { civilDate, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, ended, registered, started } from '@pavadonis/testing/examples/client';
import { episodeId } from '@pavadonis/testing/examples/ids';
import { resumed, suspended } from '@pavadonis/testing/examples/referral';

const supported = [registered(), applied(), started()] as const;

describe('suspending support', () => {
  it('records that support rests, on the first and the last day of the episode as well', () => {
    for (const on of [started().on, suspended().on, ended().on])
      client(...supported, ended())
        .when(Client.suspendService(suspended.facts({ on })))
        .records(suspended({ on }));
  });

  it('records a second time of rest, from the day of the first resumption at the earliest', () => {
    const again = { on: resumed().on, reason: 'detention' } as const;
    client(...supported, suspended(), resumed())
      .when(Client.suspendService(suspended.facts(again)))
      .records(suspended(again));
  });

  it('records an earlier suspension that is entered late', () => {
    const earlier = { on: civilDate('2024-10-01') };
    client(...supported, suspended())
      .when(Client.suspendService(suspended.facts(earlier)))
      .records(suspended(earlier));
  });

  it('records nothing when the same suspension comes again', () =>
    client(...supported, suspended())
      .when(Client.suspendService(suspended.facts()))
      .recordsNothing());

  it('is refused while support rests', () => {
    const { on } = suspended();
    for (const facts of [
      { on: civilDate('2024-10-08') },
      { seq: written(Whole, 1) },
      { reason: 'short_absence' } as const,
    ])
      client(...supported, suspended())
        .when(Client.suspendService(suspended.facts(facts)))
        .refuses({ _tag: 'AlreadySuspended', since: on });
  });

  it('is refused without such an episode', () =>
    client(registered(), applied())
      .when(Client.suspendService(suspended.facts()))
      .refuses({ _tag: 'NoSuchEpisode', episodeId }));

  it('is refused outside the episode', () =>
    client(...supported)
      .when(Client.suspendService(suspended.facts({ on: civilDate('2024-02-11') })))
      .refuses({ _tag: 'OutsideEpisode', from: started().on }));
});
