import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, ended, handedOver, registered, started } from '@pavadonis/testing/examples/client';
import { laterEpisodeId, laterOperationId, operationId } from '@pavadonis/testing/examples/ids';
import { entered } from '@pavadonis/testing/examples/participation';

const supported = [registered(), applied(), started()] as const;

describe('recording an entry to an operation', () => {
  it('records the data of a day of support from it, the first and the last included', () => {
    for (const on of [started().on, civilDate('2024-03-01'), ended().on])
      client(...supported, ended())
        .when(Client.recordParticipationEntry(entered.facts({ on })))
        .records(entered({ on }));
  });

  it('records an entry to each operation', () => {
    const next = { on: handedOver().on, operationId: laterOperationId };
    client(...supported, entered(), handedOver())
      .when(Client.recordParticipationEntry(entered.facts(next)))
      .records(entered(next));
  });

  it('records nothing when the same data come again, also at a later entry', () => {
    const again = started({ on: civilDate('2025-09-01'), episodeId: laterEpisodeId });
    for (const on of [entered().on, again.on])
      client(...supported, entered(), ended(), again)
        .when(Client.recordParticipationEntry(entered.facts({ on })))
        .recordsNothing();
  });

  it('is refused with other data, or with an earlier day, since the first entry stands', () => {
    for (const facts of [{ labourStatus: 'employed' } as const, { on: civilDate('2024-02-12') }])
      client(...supported, entered({ on: civilDate('2024-02-13') }))
        .when(Client.recordParticipationEntry(entered.facts({ on: civilDate('2024-02-13'), ...facts })))
        .refuses({ _tag: 'AlreadyEntered', on: civilDate('2024-02-13') });
  });

  it('is refused outside the time of support from the operation', () => {
    const toAnother = [...supported, handedOver({ operationId: laterOperationId })] as const;
    for (const [events, on] of [
      [[registered(), applied()], started().on],
      [supported, civilDate('2024-02-11')],
      [[...supported, ended()], civilDate('2025-07-01')],
      [toAnother, handedOver().on],
    ] as const)
      client(...events)
        .when(Client.recordParticipationEntry(entered.facts({ on })))
        .refuses({ _tag: 'NotInOperation', operationId });
  });
});
