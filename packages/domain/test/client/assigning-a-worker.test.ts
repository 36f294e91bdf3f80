import { describe, it } from '@jest/globals';
import { addDays, civilDate, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { applied, ended, registered, started } from '@pavadonis/testing/examples/client';
import { episodeId, mentorId } from '@pavadonis/testing/examples/ids';
import { assigned, unassigned } from '@pavadonis/testing/examples/work';

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

  it('records who takes the client on again on the day of giving them over', () =>
    client(...supported, assigned(), unassigned())
      .when(Client.assignWorker(assigned.facts({ on: unassigned().on })))
      .records(assigned({ on: unassigned().on })));

  it('records an earlier first day, or an earlier role of a day, that is entered late', () => {
    const later = assigned({ on: civilDate('2024-03-01'), seq: written(Whole, 1) });
    for (const earlier of [{ on: civilDate('2024-02-20') }, { on: later.on, role: 'mentor' } as const])
      client(...supported, later)
        .when(Client.assignWorker(assigned.facts(earlier)))
        .records(assigned(earlier));
  });

  it('records nothing when the worker has the client in that role, or had on an earlier day', () => {
    client(...supported, assigned())
      .when(Client.assignWorker(assigned.facts()))
      .recordsNothing();
    client(...supported, assigned(), unassigned())
      .when(Client.assignWorker(assigned.facts({ on: civilDate('2024-03-01') })))
      .recordsNothing();
  });

  it('is refused without such an episode', () =>
    client(registered(), applied())
      .when(Client.assignWorker(assigned.facts()))
      .refuses({ _tag: 'NoSuchEpisode', episodeId }));

  it('is refused before the episode, on its first day too', () => {
    const from = started().on;
    client(...supported)
      .when(Client.assignWorker(assigned.facts({ on: addDays(from, -1) })))
      .refuses({ _tag: 'OutsideEpisode', from });
    client(registered(), applied(), started({ seq: written(Whole, 1) }))
      .when(Client.assignWorker(assigned.facts({ on: from })))
      .refuses({ _tag: 'OutsideEpisode', from });
  });

  it('is refused after the episode', () =>
    client(...supported, ended())
      .when(Client.assignWorker(assigned.facts({ on: civilDate('2025-07-01') })))
      .refuses({ _tag: 'OutsideEpisode', from: civilDate('2024-02-12'), to: civilDate('2025-06-30') }));
});
