import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { laterEpisodeId, laterOperationId, operationId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import {
  participationEntryRecorded,
  participationExitRecorded,
  participationFollowUpRecorded,
} from '@pavadonis/testing/examples/participation';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceHandedOver, serviceStarted } from '@pavadonis/testing/examples/service';

const on = civilDate;
const participating = [
  clientRegistered(),
  asylumApplicationLodged(),
  serviceStarted(),
  participationEntryRecorded(),
] as const;
const left = [...participating, serviceEnded()] as const;

describe('following up an exit', () => {
  it('records the situation after six months', () => {
    for (const events of [[], [participationExitRecorded()]])
      for (const day of ['2025-12-30', '2026-01-12', '2027-01-12'].map(on))
        client(...left, ...events)
          .when(Client.recordParticipationFollowUp(participationFollowUpRecorded.facts({ on: day })))
          .records(participationFollowUpRecorded({ on: day }));
  });

  it('counts the six months to the last day of a shorter month', () => {
    const day = { on: on('2025-02-28') };
    client(...participating, serviceEnded({ on: on('2024-08-31') }))
      .when(Client.recordParticipationFollowUp(participationFollowUpRecorded.facts(day)))
      .records(participationFollowUpRecorded(day));
  });

  it('records nothing when the same answers come again', () =>
    client(...left, participationFollowUpRecorded())
      .when(Client.recordParticipationFollowUp(participationFollowUpRecorded.facts()))
      .recordsNothing());

  it('is refused before six months are over', () =>
    client(...left)
      .when(Client.recordParticipationFollowUp(participationFollowUpRecorded.facts({ on: on('2025-12-29') })))
      .refuses({ _tag: 'BeforeSixMonths', from: on('2025-12-30') }));

  it('is refused without an entry', () =>
    client(clientRegistered(), asylumApplicationLodged(), serviceStarted(), serviceEnded())
      .when(Client.recordParticipationFollowUp(participationFollowUpRecorded.facts()))
      .refuses({ _tag: 'NoEntry', operationId }));

  it('is refused to a client never served from the operation', () =>
    client(
      clientRegistered(),
      asylumApplicationLodged(),
      serviceStarted({ operationId: laterOperationId }),
      participationEntryRecorded(),
      serviceEnded(),
    )
      .when(Client.recordParticipationFollowUp(participationFollowUpRecorded.facts()))
      .refuses({ _tag: 'NotInOperation', operationId }));

  it('is refused while the service goes on, or goes on again', () => {
    client(...participating)
      .when(Client.recordParticipationFollowUp(participationFollowUpRecorded.facts()))
      .refuses({ _tag: 'StillInOperation', since: serviceStarted().on });
    const again = serviceStarted({ on: on('2025-10-01'), episodeId: laterEpisodeId });
    client(...left, again)
      .when(Client.recordParticipationFollowUp(participationFollowUpRecorded.facts()))
      .refuses({ _tag: 'StillInOperation', since: again.on });
  });

  it('counts from a change of operation', () =>
    client(...participating, serviceHandedOver({ operationId: laterOperationId }))
      .when(Client.recordParticipationFollowUp(participationFollowUpRecorded.facts({ on: on('2025-02-27') })))
      .refuses({ _tag: 'BeforeSixMonths', from: on('2025-02-28') }));
});
