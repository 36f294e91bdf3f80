import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, ended, handedOver, registered, started } from '@pavadonis/testing/examples/client';
import { laterEpisodeId, laterOperationId, operationId } from '@pavadonis/testing/examples/ids';
import { entered, exited, followedUp } from '@pavadonis/testing/examples/participation';

const on = civilDate;
const participating = [registered(), applied(), started(), entered()] as const;
const left = [...participating, ended()] as const;

describe('following up an exit from an operation', () => {
  it('records how the person stood once six months are over, with or without results of the exit', () => {
    for (const events of [[], [exited()]])
      for (const day of ['2025-12-30', '2026-01-12', '2027-01-12'].map(on))
        client(...left, ...events)
          .when(Client.recordParticipationFollowUp(followedUp.facts({ on: day })))
          .records(followedUp({ on: day }));
  });

  it('counts the six months to the last day of a shorter month', () => {
    const day = { on: on('2025-02-28') };
    client(...participating, ended({ on: on('2024-08-31') }))
      .when(Client.recordParticipationFollowUp(followedUp.facts(day)))
      .records(followedUp(day));
  });

  it('records nothing when the same answers come again', () =>
    client(...left, followedUp())
      .when(Client.recordParticipationFollowUp(followedUp.facts()))
      .recordsNothing());

  it('is refused before six months are over', () =>
    client(...left)
      .when(Client.recordParticipationFollowUp(followedUp.facts({ on: on('2025-12-29') })))
      .refuses({ _tag: 'BeforeSixMonths', from: on('2025-12-30') }));

  it('is refused without an entry', () =>
    client(registered(), applied(), started(), ended())
      .when(Client.recordParticipationFollowUp(followedUp.facts()))
      .refuses({ _tag: 'NotEntered', operationId }));

  it('is refused for one who was never supported from the operation', () =>
    client(registered(), applied(), started({ operationId: laterOperationId }), entered(), ended())
      .when(Client.recordParticipationFollowUp(followedUp.facts()))
      .refuses({ _tag: 'NotInOperation', operationId }));

  it('is refused while support from the operation goes on, or goes on again', () => {
    client(...participating)
      .when(Client.recordParticipationFollowUp(followedUp.facts()))
      .refuses({ _tag: 'StillInOperation', since: started().on });
    const again = started({ on: on('2025-10-01'), episodeId: laterEpisodeId });
    client(...left, again)
      .when(Client.recordParticipationFollowUp(followedUp.facts()))
      .refuses({ _tag: 'StillInOperation', since: again.on });
  });

  it('counts from where support went on from another operation', () =>
    client(...participating, handedOver({ operationId: laterOperationId }))
      .when(Client.recordParticipationFollowUp(followedUp.facts({ on: on('2025-02-27') })))
      .refuses({ _tag: 'BeforeSixMonths', from: on('2025-02-28') }));
});
