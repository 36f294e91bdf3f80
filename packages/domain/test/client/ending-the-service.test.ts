import { describe, it } from '@jest/globals';
import { civilDate, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, ended, handedOver, registered, started } from '@pavadonis/testing/examples/client';
import { episodeId } from '@pavadonis/testing/examples/ids';
import { delivered } from '@pavadonis/testing/examples/work';

const supported = [registered(), applied(), started()] as const;

describe('ending the service', () => {
  it('records the last day and the reason', () =>
    client(...supported)
      .when(Client.endService(ended.facts()))
      .records(ended()));

  it('is possible on the first day, and on that of the last contact', () => {
    const end = { on: started().on, reason: 'client_declined' } as const;
    client(...supported, delivered({ on: end.on }))
      .when(Client.endService(ended.facts(end)))
      .records(ended(end));
  });

  it('takes any reason that a note explains', () => {
    const other = { reason: 'other', note: written(Text, 'moved to relatives') } as const;
    client(...supported)
      .when(Client.endService(ended.facts(other)))
      .records(ended(other));
  });

  it('records nothing when the same end comes again', () =>
    client(...supported, ended())
      .when(Client.endService(ended.facts()))
      .recordsNothing());

  it('is judged by the first of several ends that a history holds', () =>
    client(...supported, ended(), ended({ on: civilDate('2025-09-30') }))
      .when(Client.endService(ended.facts()))
      .recordsNothing());

  it('is refused without such an episode', () =>
    client(registered(), applied())
      .when(Client.endService(ended.facts()))
      .refuses({ _tag: 'NoSuchEpisode', episodeId }));

  it('is refused once the episode has ended on another day or for another reason', () => {
    const end = civilDate('2025-06-30');
    for (const other of [{ on: civilDate('2025-07-01') }, { reason: 'no_contact' } as const])
      client(...supported, ended())
        .when(Client.endService(ended.facts(other)))
        .refuses({ _tag: 'EpisodeEnded', end });
  });

  it('is refused before the start, the last contact or the last handover', () => {
    const cases = [
      [[], started().on, '2024-02-11'],
      [[delivered()], delivered().on, '2024-02-25'],
      [[delivered(), handedOver()], handedOver().on, '2024-08-31'],
    ] as const;
    for (const [events, notBefore, on] of cases)
      client(...supported, ...events)
        .when(Client.endService(ended.facts({ on: civilDate(on) })))
        .refuses({ _tag: 'EndsTooEarly', notBefore });
  });

  it('is refused for another reason that no note explains', () =>
    client(...supported)
      .when(Client.endService(ended.facts({ reason: 'other' })))
      .refuses({ _tag: 'ReasonMissing' }));
});
