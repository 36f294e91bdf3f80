import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { laterEpisodeId, laterOperationId, operationId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { participationEntryRecorded } from '@pavadonis/testing/examples/participation';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceHandedOver, serviceStarted } from '@pavadonis/testing/examples/service';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;

describe('recording an entry', () => {
  it('records the data of any day of service from it', () => {
    for (const on of [serviceStarted().on, civilDate('2024-03-01'), serviceEnded().on])
      client(...supported, serviceEnded())
        .when(Client.recordParticipationEntry(participationEntryRecorded.facts({ on })))
        .records(participationEntryRecorded({ on }));
  });

  it('records an entry to each operation', () => {
    const next = { on: serviceHandedOver().on, operationId: laterOperationId };
    client(...supported, participationEntryRecorded(), serviceHandedOver())
      .when(Client.recordParticipationEntry(participationEntryRecorded.facts(next)))
      .records(participationEntryRecorded(next));
  });

  it('records nothing for the same data, also at a later entry', () => {
    const again = serviceStarted({ on: civilDate('2025-09-01'), episodeId: laterEpisodeId });
    for (const on of [participationEntryRecorded().on, again.on])
      client(...supported, participationEntryRecorded(), serviceEnded(), again)
        .when(Client.recordParticipationEntry(participationEntryRecorded.facts({ on })))
        .recordsNothing();
  });

  it('is refused with other data, since the first stands', () => {
    for (const facts of [{ labourStatus: 'employed' } as const, { on: civilDate('2024-02-12') }])
      client(...supported, participationEntryRecorded({ on: civilDate('2024-02-13') }))
        .when(
          Client.recordParticipationEntry(
            participationEntryRecorded.facts({ on: civilDate('2024-02-13'), ...facts }),
          ),
        )
        .refuses({ _tag: 'EntryAlreadyRecorded', on: civilDate('2024-02-13') });
  });

  it('is recorded in whichever of two episodes the operation pays for', () => {
    const on = civilDate('2024-05-06');
    const beside = serviceStarted({
      on: civilDate('2024-03-04'),
      episodeId: laterEpisodeId,
      serviceKind: 'mentor_only',
    });
    client(...supported, beside, serviceEnded({ on: civilDate('2024-04-30'), episodeId: laterEpisodeId }))
      .when(Client.recordParticipationEntry(participationEntryRecorded.facts({ on })))
      .records(participationEntryRecorded({ on }));
  });

  it('is refused outside the time of service from the operation', () => {
    const toAnother = [...supported, serviceHandedOver({ operationId: laterOperationId })] as const;
    for (const [events, on] of [
      [[clientRegistered(), asylumApplicationLodged()], serviceStarted().on],
      [supported, civilDate('2024-02-11')],
      [[...supported, serviceEnded()], civilDate('2025-07-01')],
      [toAnother, serviceHandedOver().on],
    ] as const)
      client(...events)
        .when(Client.recordParticipationEntry(participationEntryRecorded.facts({ on })))
        .refuses({ _tag: 'NotInOperation', operationId });
  });
});
