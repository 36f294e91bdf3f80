import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { applied, ended, registered, started } from '../support/examples/client';
import { episodeId, mentorId } from '../support/examples/ids';
import { assigned, unassigned } from '../support/examples/work';
import { client } from '../support/given';

const supported = [registered(), applied(), started()] as const;

describe('assigning a worker', () => {
  it('records who took on the client', () =>
    client(...supported)
      .when(Client.assignWorker(assigned.facts()))
      .records(assigned()));

  it('records a second worker, another role, and a worker who comes back', () => {
    const mentor = { workerId: mentorId, role: 'mentor' } as const;
    const senior = { on: civilDate('2024-09-02'), role: 'senior_social_worker' } as const;
    const back = { on: civilDate('2024-09-02') };
    client(...supported, assigned())
      .when(Client.assignWorker(assigned.facts(mentor)))
      .records(assigned(mentor));
    client(...supported, assigned())
      .when(Client.assignWorker(assigned.facts(senior)))
      .records(assigned(senior));
    client(...supported, assigned(), unassigned())
      .when(Client.assignWorker(assigned.facts(back)))
      .records(assigned(back));
  });

  it('records nothing when the worker has the client in that role', () =>
    client(...supported, assigned())
      .when(Client.assignWorker(assigned.facts()))
      .recordsNothing());

  it('is refused without such an episode', () =>
    client(registered(), applied())
      .when(Client.assignWorker(assigned.facts()))
      .refuses({ _tag: 'NoSuchEpisode', episodeId }));

  it('is refused before the episode', () =>
    client(...supported)
      .when(Client.assignWorker(assigned.facts({ on: civilDate('2024-02-11') })))
      .refuses({ _tag: 'OutsideEpisode', from: civilDate('2024-02-12') }));

  it('is refused after the episode', () =>
    client(...supported, ended())
      .when(Client.assignWorker(assigned.facts({ on: civilDate('2025-07-01') })))
      .refuses({ _tag: 'OutsideEpisode', from: civilDate('2024-02-12'), to: civilDate('2025-06-30') }));
});
