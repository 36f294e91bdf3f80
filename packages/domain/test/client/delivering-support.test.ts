import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, ended, left, registered, returned, started } from '@pavadonis/testing/examples/client';
import { contactId, episodeId, goalId, groupId, otherGoalId } from '@pavadonis/testing/examples/ids';
import { delivered, planDrawnUp, planGoalSet } from '@pavadonis/testing/examples/work';

const supported = [registered(), applied(), started()] as const;

describe('delivering support', () => {
  it('records the contact', () =>
    client(...supported)
      .when(Client.deliverSupport(delivered.facts()))
      .records(delivered()));

  it('records a contact of a group that serves a goal', () => {
    const group = { mode: 'group', groupId, goalIds: [goalId] } as const;
    client(...supported, planDrawnUp(), planGoalSet())
      .when(Client.deliverSupport(delivered.facts(group)))
      .records(delivered(group));
  });

  it('records nothing when the same contact comes again', () =>
    client(...supported, delivered())
      .when(Client.deliverSupport(delivered.facts()))
      .recordsNothing());

  it('reaches a client abroad remotely only', () => {
    const on = civilDate('2024-05-21');
    const abroad = client(...supported, left(), returned());
    abroad
      .when(Client.deliverSupport(delivered.facts({ on, mode: 'remote' })))
      .records(delivered({ on, mode: 'remote' }));
    abroad.when(Client.deliverSupport(delivered.facts({ on }))).refuses({ _tag: 'NotInLatvia', on });
  });

  it('is refused where another contact has the id', () =>
    client(...supported, delivered())
      .when(Client.deliverSupport(delivered.facts({ kind: 'court' })))
      .refuses({ _tag: 'ContactIdTaken', contactId }));

  it('is refused where nobody did it', () =>
    client(...supported)
      .when(Client.deliverSupport(delivered.facts({ workerIds: [] })))
      .refuses({ _tag: 'NoWorker' }));

  it('is refused for a goal the client does not have', () =>
    client(...supported, planDrawnUp(), planGoalSet())
      .when(Client.deliverSupport(delivered.facts({ goalIds: [goalId, otherGoalId] })))
      .refuses({ _tag: 'UnknownGoal', goalId: otherGoalId }));

  it('is refused without such an episode', () =>
    client(registered(), applied())
      .when(Client.deliverSupport(delivered.facts()))
      .refuses({ _tag: 'NoSuchEpisode', episodeId }));

  it('is refused before the episode', () =>
    client(...supported)
      .when(Client.deliverSupport(delivered.facts({ on: civilDate('2024-02-11') })))
      .refuses({ _tag: 'OutsideEpisode', from: civilDate('2024-02-12') }));

  it('is refused after the episode', () =>
    client(...supported, ended())
      .when(Client.deliverSupport(delivered.facts({ on: civilDate('2025-07-01') })))
      .refuses({ _tag: 'OutsideEpisode', from: civilDate('2024-02-12'), to: civilDate('2025-06-30') }));
});
