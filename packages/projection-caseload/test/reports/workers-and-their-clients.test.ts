import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { caseload, clientsByWorker, clientsPerWorker, staffEngagedIn } from '@pavadonis/projection-caseload';
import { client, clientNo, contract, contractNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { contractSigned, staffEngaged, staffReleased } from '@pavadonis/testing/examples/contract';
import { laterEpisodeId, mentorId, workerId } from '@pavadonis/testing/examples/ids';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import { workerAssigned, workerUnassigned } from '@pavadonis/testing/examples/work';

const on = civilDate;
const nobody = { social_worker: 0, mentor: 0, senior_social_worker: 0, interpreter: 0 };
const days = (from: string, to = from) => ({ from: on(from), to: on(to) });

describe('workers engaged during a period', () => {
  const rows = given(
    contract(
      contractSigned(),
      staffEngaged({ on: on('2018-06-10') }),
      staffEngaged({ on: on('2018-06-10'), workerId: mentorId, role: 'mentor' }),
      staffReleased({ on: on('2018-06-20') }),
    ),
    contractNo(11)(staffEngaged({ on: on('2018-06-21'), workerId: mentorId, role: 'mentor' })),
  ).in(caseload);

  it.each([
    ['before the first day', days('2018-06-01', '2018-06-09'), {}],
    ['on the first day', days('2018-06-10'), { social_worker: 1, mentor: 1 }],
    ['on the last day', days('2018-06-20'), { social_worker: 1, mentor: 1 }],
    ['after it', days('2018-06-21'), { mentor: 1 }],
    [
      'in the month, under two contracts, once',
      days('2018-06-01', '2018-06-30'),
      { social_worker: 1, mentor: 1 },
    ],
  ])('are counted %s', (_, period, heads) => {
    expect(staffEngagedIn(rows, period)).toEqual({ ...nobody, ...heads });
  });

  it('count up to a day', () => {
    expect(staffEngagedIn(rows, days('2018-06-01', '2018-06-30'), { asOf: on('2018-06-09') })).toEqual(
      nobody,
    );
  });

  it('are none as of a day before the period', () => {
    expect(staffEngagedIn(rows, days('2018-07-01', '2018-07-31'), { asOf: on('2018-06-15') })).toEqual(
      nobody,
    );
  });

  it('are released from all open engagements at once', () => {
    const twice = given(
      contract(
        contractSigned(),
        staffEngaged({ on: on('2018-06-10') }),
        staffEngaged({ on: on('2018-06-05') }),
        staffReleased({ on: on('2018-06-20') }),
      ),
    ).in(caseload);
    expect(staffEngagedIn(twice, days('2018-06-21'))).toEqual(nobody);
  });
});

describe('clients per worker', () => {
  it('are an exact fraction, and nothing where nobody is engaged', () => {
    const rows = given(
      contract(
        contractSigned(),
        staffEngaged({ on: on('2018-06-10') }),
        staffEngaged({ on: on('2018-06-10'), workerId: mentorId }),
      ),
      client(serviceStarted({ on: on('2018-06-01') })),
      clientNo(2)(serviceStarted({ on: on('2018-06-01') })),
      clientNo(3)(serviceStarted({ on: on('2018-06-01') })),
    ).in(caseload);
    expect(clientsPerWorker(rows, 'social_worker', { asOf: on('2018-06-10') })).toEqual({
      numerator: 3,
      denominator: 2,
    });
    expect(clientsPerWorker(rows, 'mentor', { asOf: on('2018-06-10') })).toBeUndefined();
    expect(clientsPerWorker(rows, 'social_worker', { asOf: on('2018-06-09') })).toBeUndefined();
  });
});

describe('the clients a worker has', () => {
  const start = serviceStarted({ on: on('2018-06-01') });
  const assignment = workerAssigned({ on: on('2018-06-05') });
  const clientsOn = (day: string, ...stories: readonly ReturnType<typeof client>[]) =>
    clientsByWorker(given(...stories).in(caseload), { asOf: on(day) });

  it.each([
    ['2018-06-04', new Map()],
    ['2018-06-05', new Map([[workerId, 1]])],
    ['2018-06-20', new Map([[workerId, 1]])],
    ['2018-06-21', new Map()],
  ])('are on %s those assigned by then, the last day included', (day, counts) => {
    expect(clientsOn(day, client(start, assignment, workerUnassigned({ on: on('2018-06-20') })))).toEqual(
      counts,
    );
  });

  it('count once in two roles, until the unassignment', () => {
    const both = [start, assignment, workerAssigned({ on: on('2018-06-06'), role: 'mentor' })] as const;
    expect(clientsOn('2018-06-07', client(...both))).toEqual(new Map([[workerId, 1]]));
    const until = client(...both, workerUnassigned({ on: on('2018-06-08') }));
    expect(clientsOn('2018-06-08', until)).toEqual(new Map([[workerId, 1]]));
    expect(clientsOn('2018-06-09', until)).toEqual(new Map());
  });

  it('are not those of an ended episode, despite a return', () => {
    const cameBack = client(
      start,
      assignment,
      serviceEnded({ on: on('2018-07-01') }),
      serviceStarted({ on: on('2018-09-01'), episodeId: laterEpisodeId }),
      workerAssigned({ on: on('2018-09-01'), episodeId: laterEpisodeId, workerId: mentorId }),
    );
    expect(clientsOn('2018-08-01', cameBack)).toEqual(new Map());
    expect(clientsOn('2018-09-01', cameBack)).toEqual(new Map([[mentorId, 1]]));
  });
});
