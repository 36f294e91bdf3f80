import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, ended, registered, started } from '@pavadonis/testing/examples/client';
import { episodeId, mentorId } from '@pavadonis/testing/examples/ids';
import { assigned, unassigned } from '@pavadonis/testing/examples/work';

const supported = [registered(), applied(), started()] as const;

describe('taking a worker off a client', () => {
  it('records the last day', () =>
    client(...supported, assigned())
      .when(Client.unassignWorker(unassigned.facts()))
      .records(unassigned()));

  it('takes off nobody else', () => {
    const mentor = { workerId: mentorId };
    client(...supported, assigned(), assigned({ ...mentor, role: 'mentor' }), unassigned())
      .when(Client.unassignWorker(unassigned.facts(mentor)))
      .records(unassigned(mentor));
  });

  it('records an earlier last day that is entered late', () => {
    const earlier = { on: civilDate('2024-06-28') };
    client(...supported, assigned(), unassigned())
      .when(Client.unassignWorker(unassigned.facts(earlier)))
      .records(unassigned(earlier));
  });

  it('records nothing when the worker does not have the client, or did not yet', () => {
    client(...supported, assigned({ on: civilDate('2024-03-01') }))
      .when(Client.unassignWorker(unassigned.facts({ on: civilDate('2024-02-20') })))
      .recordsNothing();
    client(...supported, assigned(), unassigned())
      .when(Client.unassignWorker(unassigned.facts()))
      .recordsNothing();
    client(...supported, assigned())
      .when(Client.unassignWorker(unassigned.facts({ workerId: mentorId })))
      .recordsNothing();
  });

  it('is refused without such an episode', () =>
    client(registered(), applied())
      .when(Client.unassignWorker(unassigned.facts()))
      .refuses({ _tag: 'NoSuchEpisode', episodeId }));

  it('is refused before the episode', () =>
    client(...supported)
      .when(Client.unassignWorker(unassigned.facts({ on: civilDate('2024-02-11') })))
      .refuses({ _tag: 'OutsideEpisode', from: civilDate('2024-02-12') }));

  it('is refused after the episode', () =>
    client(...supported, ended())
      .when(Client.unassignWorker(unassigned.facts({ on: civilDate('2025-07-01') })))
      .refuses({ _tag: 'OutsideEpisode', from: civilDate('2024-02-12'), to: civilDate('2025-06-30') }));
});
