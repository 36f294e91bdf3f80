import { describe, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import * as Client from '@pavadonis/domain/client';
import { client } from '@pavadonis/testing';
import { mentorId } from '@pavadonis/testing/examples/ids';
import { asylumApplicationLodged } from '@pavadonis/testing/examples/law';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { workerAssigned, workerUnassigned } from '@pavadonis/testing/examples/work';

const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;

describe('taking a worker off a client', () => {
  it('records the last day', () =>
    client(...supported, workerAssigned())
      .when(Client.unassignWorker(workerUnassigned.facts()))
      .records(workerUnassigned()));

  it('takes off nobody else', () => {
    const mentor = { workerId: mentorId };
    client(...supported, workerAssigned(), workerAssigned({ ...mentor, role: 'mentor' }), workerUnassigned())
      .when(Client.unassignWorker(workerUnassigned.facts(mentor)))
      .records(workerUnassigned(mentor));
  });

  it('records an earlier last day that is entered late', () => {
    const earlier = { on: civilDate('2024-06-28') };
    client(...supported, workerAssigned(), workerUnassigned())
      .when(Client.unassignWorker(workerUnassigned.facts(earlier)))
      .records(workerUnassigned(earlier));
  });

  it('records nothing if the client is not the worker’s', () => {
    client(...supported, workerAssigned({ on: civilDate('2024-03-01') }))
      .when(Client.unassignWorker(workerUnassigned.facts({ on: civilDate('2024-02-20') })))
      .recordsNothing();
    client(...supported, workerAssigned(), workerUnassigned())
      .when(Client.unassignWorker(workerUnassigned.facts()))
      .recordsNothing();
    client(...supported, workerAssigned())
      .when(Client.unassignWorker(workerUnassigned.facts({ workerId: mentorId })))
      .recordsNothing();
  });
});
