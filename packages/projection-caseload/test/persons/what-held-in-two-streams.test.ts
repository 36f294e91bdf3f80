import { describe, expect, it } from '@jest/globals';
import { ClientId, civilDate, HouseholdId } from '@pavadonis/domain';
import type { Recordable } from '@pavadonis/domain/client';
import {
  clientsAppealingIn,
  clientsByComplexity,
  clientsByLegalGround,
  caseload,
  clientsByWorker,
  householdOf,
  persons,
  clientsByPlace,
  clientsRefusedStatusIn,
} from '@pavadonis/projection-caseload';
import { client, clientNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { familyLinked, familyUnlinked } from '@pavadonis/testing/examples/family';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { centreId, exampleId, householdId, laterEpisodeId, workerId } from '@pavadonis/testing/examples/ids';
import {
  asylumApplicationLodged,
  asylumProcedureDiscontinued,
  decisionAppealed,
  statusGranted,
  statusRefused,
  statusRevoked,
} from '@pavadonis/testing/examples/law';
import { residenceChanged } from '@pavadonis/testing/examples/residence';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { complexityAssessed, workerAssigned } from '@pavadonis/testing/examples/work';

const on = civilDate;
type Events = readonly Recordable[];

const rowsOf = (own: Events, other: Events) =>
  given(client(...own), clientNo(2)(...other, clientsMerged({ survivorId: exampleId(ClientId, 1) }))).in(
    caseload,
  );
const personOf = (own: Events, other: Events) => [...persons(rowsOf(own, other))];

describe('the legal ground of a person in two streams', () => {
  const status = (day: string, own: Events, other: Events) => [
    ...clientsByLegalGround(personOf(own, other), { asOf: on(day) }).keys(),
  ];
  const seeker = asylumApplicationLodged({ on: on('2018-01-10') });
  const refugee = statusGranted({ on: on('2018-03-01'), status: 'refugee' });
  const later = asylumApplicationLodged({ on: on('2018-06-01') });

  it.each<readonly [string, string, Events, Events, string | undefined]>([
    ['is that of either', '2018-02-01', [], [seeker], 'asylum_seeker'],
    [
      'is the later of two statuses',
      '2018-06-02',
      [statusGranted({ on: on('2018-02-01') })],
      [seeker, refugee],
      'refugee',
    ],
    ['is no application beside a status', '2018-06-02', [seeker, refugee], [later], 'refugee'],
    [
      'is not ended by another application',
      '2018-07-02',
      [seeker, refugee],
      [later, asylumProcedureDiscontinued({ on: on('2018-07-01') })],
      'refugee',
    ],
    [
      'ends with the status itself',
      '2018-07-02',
      [seeker],
      [seeker, refugee, statusRevoked({ on: on('2018-07-01') })],
      undefined,
    ],
  ])('%s', (_, day, one, other, ground) => {
    expect(status(day, one, other)).toEqual([ground]);
    expect(status(day, other, one)).toEqual([ground]);
  });
});

describe('a person’s records in two streams', () => {
  it('give the later place, or the survivor’s', () => {
    const person = personOf(
      [
        residenceChanged({ on: on('2018-02-01') }),
        complexityAssessed({ on: on('2018-02-01'), level: 'medium' }),
      ],
      [
        residenceChanged({ on: on('2018-02-01'), residence: { kind: 'private' } }),
        complexityAssessed({ on: on('2018-03-01'), level: 'minimum' }),
      ],
    );
    expect(clientsByPlace(person, { asOf: on('2018-02-01') })).toMatchObject({
      centres: new Map([[centreId, 1]]),
    });
    expect(clientsByComplexity(person, { asOf: on('2018-02-28') })).toEqual(new Map([['medium', 1]]));
    expect(clientsByComplexity(person, { asOf: on('2018-03-01') })).toEqual(new Map([['minimum', 1]]));
  });

  it('give the last household until its end', () => {
    const other = exampleId(HouseholdId, 999);
    const [person] = personOf(
      [familyLinked({ on: on('2018-01-01') }), familyUnlinked({ on: on('2018-03-01') })],
      [
        familyLinked({ on: on('2018-02-01'), householdId: other }),
        familyUnlinked({ on: on('2018-04-01'), householdId: other }),
      ],
    );
    const homes = ['2018-01-01', '2018-02-01', '2018-03-02', '2018-04-01', '2018-04-02'].map(
      (day) => person && householdOf(person, { asOf: on(day) }),
    );
    expect(homes).toEqual([householdId, other, other, other, undefined]);
  });

  it('give the one entered on leaving another', () => {
    const left = [familyLinked({ on: on('2018-01-01') }), familyUnlinked({ on: on('2018-03-01') })];
    for (const next of [householdId, exampleId(HouseholdId, 999)]) {
      const [person] = personOf([familyLinked({ on: on('2018-03-01'), householdId: next })], left);
      const homes = ['2018-02-28', '2018-03-01', '2018-03-02'].map(
        (day) => person && householdOf(person, { asOf: on(day) }),
      );
      expect(homes).toEqual([householdId, next, next]);
    }
  });

  it('give one refusal and one appeal of a day', () => {
    const events = [
      asylumApplicationLodged({ on: on('2018-01-10') }),
      statusRefused({ on: on('2018-02-05') }),
      decisionAppealed({ on: on('2018-02-20') }),
    ];
    const rows = rowsOf(events, events);
    const february = { from: on('2018-02-01'), to: on('2018-02-28') };
    expect(clientsRefusedStatusIn(rows, february)).toHaveLength(1);
    expect(clientsAppealingIn(rows, 'refusal', february)).toHaveLength(1);
  });

  it('give one client to a worker assigned in both', () => {
    const start = serviceStarted({ on: on('2018-01-10') });
    const again = { on: on('2018-01-10'), episodeId: laterEpisodeId };
    const rows = rowsOf(
      [start, workerAssigned({ on: on('2018-01-10') })],
      [serviceStarted(again), workerAssigned(again)],
    );
    expect(clientsByWorker(rows, { asOf: on('2018-02-01') })).toEqual(new Map([[workerId, 1]]));
  });
});
