import { describe, it } from '@jest/globals';
import { civilDate, Text, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { episodeId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceHandedOver, serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;

describe('ending the service', () => {
  it('records the last day and the reason', () =>
    client(...supported)
      .when(Client.endService(serviceEnded.facts()))
      .records(serviceEnded()));

  it('is possible on the first day, and on that of the last contact', () => {
    const end = { on: serviceStarted().on, reason: 'client_declined' } as const;
    client(...supported, supportDelivered({ on: end.on }))
      .when(Client.endService(serviceEnded.facts(end)))
      .records(serviceEnded(end));
  });

  it('takes any reason that a note explains', () => {
    const other = { reason: 'other', note: written(Text, 'moved to relatives') } as const;
    client(...supported)
      .when(Client.endService(serviceEnded.facts(other)))
      .records(serviceEnded(other));
  });

  it('records nothing when the same end comes again', () =>
    client(...supported, serviceEnded())
      .when(Client.endService(serviceEnded.facts()))
      .recordsNothing());

  it('is judged by the first of several ends that a history holds', () =>
    client(...supported, serviceEnded(), serviceEnded({ on: civilDate('2025-09-30') }))
      .when(Client.endService(serviceEnded.facts()))
      .recordsNothing());

  it('is refused without such an episode', () =>
    client(clientRegistered(), asylumApplicationLodged())
      .when(Client.endService(serviceEnded.facts()))
      .refuses({ _tag: 'NoSuchEpisode', episodeId }));

  it('is refused once ended on another day or with another reason', () => {
    const end = civilDate('2025-06-30');
    for (const other of [{ on: civilDate('2025-07-01') }, { reason: 'no_contact' } as const])
      client(...supported, serviceEnded())
        .when(Client.endService(serviceEnded.facts(other)))
        .refuses({ _tag: 'EpisodeIsOver', end });
  });

  it('is refused before the start, last contact or handover', () => {
    const cases = [
      [[], serviceStarted().on, '2024-02-11'],
      [[supportDelivered()], supportDelivered().on, '2024-02-25'],
      [[supportDelivered(), serviceHandedOver()], serviceHandedOver().on, '2024-08-31'],
    ] as const;
    for (const [events, notBefore, on] of cases)
      client(...supported, ...events)
        .when(Client.endService(serviceEnded.facts({ on: civilDate(on) })))
        .refuses({ _tag: 'EndsTooEarly', notBefore });
  });

  it('is refused for another reason that no note explains', () =>
    client(...supported)
      .when(Client.endService(serviceEnded.facts({ reason: 'other' })))
      .refuses({ _tag: 'ReasonMissing' }));
});
