import { describe, it } from '@jest/globals';
import { addDays, civilDate, Whole, written } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { mentorId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { workerAssigned, workerUnassigned } from '@pavadonis/testing/examples/work';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;

describe('assigning a worker', () => {
  it('records who took on the client', () =>
    client(...supported)
      .when(Client.assignWorker(workerAssigned.facts()))
      .records(workerAssigned()));

  it('records a second worker, another role, and a return', () => {
    const mentor = { workerId: mentorId, role: 'mentor' } as const;
    const senior = { on: civilDate('2024-09-02'), role: 'senior_social_worker' } as const;
    const back = { on: civilDate('2024-09-02') };
    client(...supported, workerAssigned())
      .when(Client.assignWorker(workerAssigned.facts(mentor)))
      .records(workerAssigned(mentor));
    client(...supported, workerAssigned())
      .when(Client.assignWorker(workerAssigned.facts(senior)))
      .records(workerAssigned(senior));
    client(...supported, workerAssigned(), workerUnassigned())
      .when(Client.assignWorker(workerAssigned.facts(back)))
      .records(workerAssigned(back));
  });

  it('records a worker who returns on the day of leaving', () =>
    client(...supported, workerAssigned(), workerUnassigned())
      .when(Client.assignWorker(workerAssigned.facts({ on: workerUnassigned().on })))
      .records(workerAssigned({ on: workerUnassigned().on })));

  it('records an earlier first day or role, entered late', () => {
    const later = workerAssigned({ on: civilDate('2024-03-01'), seq: written(Whole, 1) });
    for (const earlier of [{ on: civilDate('2024-02-20') }, { on: later.on, role: 'mentor' } as const])
      client(...supported, later)
        .when(Client.assignWorker(workerAssigned.facts(earlier)))
        .records(workerAssigned(earlier));
  });

  it('records nothing if the worker has the client in that role', () => {
    client(...supported, workerAssigned())
      .when(Client.assignWorker(workerAssigned.facts()))
      .recordsNothing();
    client(...supported, workerAssigned(), workerUnassigned())
      .when(Client.assignWorker(workerAssigned.facts({ on: civilDate('2024-03-01') })))
      .recordsNothing();
  });

  it('is refused before the episode, and not on its first day, whatever comes first on it', () => {
    const from = serviceStarted().on;
    client(...supported)
      .when(Client.assignWorker(workerAssigned.facts({ on: addDays(from, -1) })))
      .refuses({ _tag: 'OutsideEpisode', from });
    client(clientRegistered(), asylumApplicationLodged(), serviceStarted({ seq: written(Whole, 1) }))
      .when(Client.assignWorker(workerAssigned.facts({ on: from })))
      .records(workerAssigned({ on: from }));
  });
});
