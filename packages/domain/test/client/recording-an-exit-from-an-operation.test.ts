import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, ended, handedOver, registered, started } from '@pavadonis/testing/examples/client';
import {
  laterContractId,
  laterEpisodeId,
  laterOperationId,
  operationId,
} from '@pavadonis/testing/examples/ids';
import { entered, exited } from '@pavadonis/testing/examples/participation';

const on = civilDate;
const participating = [registered(), applied(), started(), entered()] as const;
const left = [...participating, ended()] as const;
const again = started({ on: on('2025-07-08'), episodeId: laterEpisodeId });

describe('recording an exit from an operation', () => {
  it('records the results of a day within the four weeks after the end of support', () => {
    for (const day of ['2025-06-30', '2025-07-14', '2025-07-28'].map(on))
      client(...left)
        .when(Client.recordParticipationExit(exited.facts({ on: day })))
        .records(exited({ on: day }));
  });

  it('records the results of one who was supported for a day, on that day', () => {
    const day = { on: entered().on };
    client(...participating, ended(day))
      .when(Client.recordParticipationExit(exited.facts(day)))
      .records(exited(day));
  });

  it('records the results after support went on from another operation', () => {
    for (const day of ['2024-08-31', '2024-09-01', '2024-09-28'].map(on))
      client(...participating, handedOver({ operationId: laterOperationId }))
        .when(Client.recordParticipationExit(exited.facts({ on: day })))
        .records(exited({ on: day }));
  });

  it('records the results of the four weeks after it, though a later episode was handed over since', () => {
    const elsewhere = { operationId: laterOperationId, episodeId: laterEpisodeId };
    const later = [
      started({ on: on('2025-07-08'), ...elsewhere }),
      handedOver({ on: on('2025-09-01'), ...elsewhere }),
    ];
    client(...left, ...later)
      .when(Client.recordParticipationExit(exited.facts()))
      .records(exited());
  });

  it('records another exit after the person came back', () => {
    const last = { on: on('2025-12-05') };
    client(
      ...left,
      exited({ on: on('2025-07-02') }),
      again,
      ended({ on: on('2025-12-01'), episodeId: laterEpisodeId }),
    )
      .when(Client.recordParticipationExit(exited.facts(last)))
      .records(exited(last));
  });

  it('records other results of a later day, and late those from before the person came back', () => {
    const other = { on: on('2025-07-20'), employed: 'yes' } as const;
    client(...left, exited())
      .when(Client.recordParticipationExit(exited.facts(other)))
      .records(exited(other));
    const between = { on: on('2025-07-07') };
    client(...left, again)
      .when(Client.recordParticipationExit(exited.facts(between)))
      .records(exited(between));
  });

  it('records nothing when the same results come again', () =>
    client(...left, exited())
      .when(Client.recordParticipationExit(exited.facts()))
      .recordsNothing());

  it('is refused without an entry by that day', () => {
    client(registered(), applied(), started(), ended())
      .when(Client.recordParticipationExit(exited.facts()))
      .refuses({ _tag: 'NotEntered', operationId });
    client(...left)
      .when(Client.recordParticipationExit(exited.facts({ on: on('2024-02-11') })))
      .refuses({ _tag: 'NotEntered', operationId });
  });

  it('is refused for one who was never supported from the operation', () =>
    client(registered(), applied(), started({ operationId: laterOperationId }), entered(), ended())
      .when(Client.recordParticipationExit(exited.facts()))
      .refuses({ _tag: 'NotInOperation', operationId }));

  it('is refused while support from the operation goes on, or goes on again', () => {
    const within = handedOver({ operationId, contractId: laterContractId });
    client(...participating, within)
      .when(Client.recordParticipationExit(exited.facts({ on: on('2024-09-10') })))
      .refuses({ _tag: 'StillInOperation', since: started().on });
    client(...left)
      .when(Client.recordParticipationExit(exited.facts({ on: on('2025-06-29') })))
      .refuses({ _tag: 'StillInOperation', since: started().on });
    client(...left, again)
      .when(Client.recordParticipationExit(exited.facts()))
      .refuses({ _tag: 'StillInOperation', since: again.on });
  });

  it('is refused after the four weeks', () =>
    client(...left)
      .when(Client.recordParticipationExit(exited.facts({ on: on('2025-07-29') })))
      .refuses({ _tag: 'PastFourWeeks', until: on('2025-07-28') }));
});
