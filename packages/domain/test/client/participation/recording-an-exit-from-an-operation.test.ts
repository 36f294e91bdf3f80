import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import {
  laterContractId,
  laterEpisodeId,
  laterOperationId,
  operationId,
} from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import {
  participationEntryRecorded,
  participationExitRecorded,
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
const again = serviceStarted({ on: on('2025-07-08'), episodeId: laterEpisodeId });

describe('recording an exit', () => {
  it('records results within the four weeks after the service', () => {
    for (const day of ['2025-06-30', '2025-07-14', '2025-07-28'].map(on))
      client(...left)
        .when(Client.recordParticipationExit(participationExitRecorded.facts({ on: day })))
        .records(participationExitRecorded({ on: day }));
  });

  it('records results on the day of a one-day service', () => {
    const day = { on: participationEntryRecorded().on };
    client(...participating, serviceEnded(day))
      .when(Client.recordParticipationExit(participationExitRecorded.facts(day)))
      .records(participationExitRecorded(day));
  });

  it('records results after a change of operation', () => {
    for (const day of ['2024-08-31', '2024-09-01', '2024-09-28'].map(on))
      client(...participating, serviceHandedOver({ operationId: laterOperationId }))
        .when(Client.recordParticipationExit(participationExitRecorded.facts({ on: day })))
        .records(participationExitRecorded({ on: day }));
  });

  it('records results within four weeks despite a later handover', () => {
    const elsewhere = { operationId: laterOperationId, episodeId: laterEpisodeId };
    const later = [
      serviceStarted({ on: on('2025-07-08'), ...elsewhere }),
      serviceHandedOver({ on: on('2025-09-01'), ...elsewhere }),
    ];
    client(...left, ...later)
      .when(Client.recordParticipationExit(participationExitRecorded.facts()))
      .records(participationExitRecorded());
  });

  it('records another exit after the client came back', () => {
    const last = { on: on('2025-12-05') };
    client(
      ...left,
      participationExitRecorded({ on: on('2025-07-02') }),
      again,
      serviceEnded({ on: on('2025-12-01'), episodeId: laterEpisodeId }),
    )
      .when(Client.recordParticipationExit(participationExitRecorded.facts(last)))
      .records(participationExitRecorded(last));
  });

  it('records other results later, and late ones before a return', () => {
    const other = { on: on('2025-07-20'), employed: 'yes' } as const;
    client(...left, participationExitRecorded())
      .when(Client.recordParticipationExit(participationExitRecorded.facts(other)))
      .records(participationExitRecorded(other));
    const between = { on: on('2025-07-07') };
    client(...left, again)
      .when(Client.recordParticipationExit(participationExitRecorded.facts(between)))
      .records(participationExitRecorded(between));
  });

  it('records nothing when the same results come again', () =>
    client(...left, participationExitRecorded())
      .when(Client.recordParticipationExit(participationExitRecorded.facts()))
      .recordsNothing());

  it('is refused without an entry by that day', () => {
    client(clientRegistered(), asylumApplicationLodged(), serviceStarted(), serviceEnded())
      .when(Client.recordParticipationExit(participationExitRecorded.facts()))
      .refuses({ _tag: 'NoEntry', operationId });
    client(...left)
      .when(Client.recordParticipationExit(participationExitRecorded.facts({ on: on('2024-02-11') })))
      .refuses({ _tag: 'NoEntry', operationId });
  });

  it('is refused to a client never served from the operation', () =>
    client(
      clientRegistered(),
      asylumApplicationLodged(),
      serviceStarted({ operationId: laterOperationId }),
      participationEntryRecorded(),
      serviceEnded(),
    )
      .when(Client.recordParticipationExit(participationExitRecorded.facts()))
      .refuses({ _tag: 'NotInOperation', operationId }));

  it('is possible once both of two episodes in the operation are over', () => {
    const beside = serviceStarted({
      on: on('2024-03-04'),
      episodeId: laterEpisodeId,
      serviceKind: 'mentor_only',
    });
    const over = (episode: typeof beside, day: string) =>
      serviceEnded({ episodeId: episode.episodeId, on: on(day) });
    for (const [one, other] of [
      [serviceStarted(), beside],
      [beside, serviceStarted()],
    ] as const) {
      const leaves = client(...participating, beside, over(one, '2024-04-30'));
      leaves
        .when(Client.recordParticipationExit(participationExitRecorded.facts({ on: on('2024-05-06') })))
        .refuses({ _tag: 'StillInOperation', since: other.on });
      const left = client(...participating, beside, over(one, '2024-04-30'), over(other, '2025-06-30'));
      left
        .when(Client.recordParticipationExit(participationExitRecorded.facts({ on: on('2025-07-28') })))
        .records(participationExitRecorded({ on: on('2025-07-28') }));
      left
        .when(Client.recordParticipationExit(participationExitRecorded.facts({ on: on('2025-07-29') })))
        .refuses({ _tag: 'PastFourWeeks', until: on('2025-07-28') });
    }
  });

  it('is refused while the service goes on, or goes on again', () => {
    const within = serviceHandedOver({ operationId, contractId: laterContractId });
    client(...participating, within)
      .when(Client.recordParticipationExit(participationExitRecorded.facts({ on: on('2024-09-10') })))
      .refuses({ _tag: 'StillInOperation', since: serviceStarted().on });
    client(...left)
      .when(Client.recordParticipationExit(participationExitRecorded.facts({ on: on('2025-06-29') })))
      .refuses({ _tag: 'StillInOperation', since: serviceStarted().on });
    client(...left, again)
      .when(Client.recordParticipationExit(participationExitRecorded.facts()))
      .refuses({ _tag: 'StillInOperation', since: again.on });
  });

  it('is refused after the four weeks', () =>
    client(...left)
      .when(Client.recordParticipationExit(participationExitRecorded.facts({ on: on('2025-07-29') })))
      .refuses({ _tag: 'PastFourWeeks', until: on('2025-07-28') }));
});
