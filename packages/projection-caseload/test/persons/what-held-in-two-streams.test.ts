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
  clientsByPlace,
  clientsRefusedStatusIn,
} from '@pavadonis/projection-caseload';
import { client, clientNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { familyLinked, familyUnlinked } from '@pavadonis/testing/examples/family';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { exampleId, householdId, laterEpisodeId, workerId } from '@pavadonis/testing/examples/ids';
import {
  asylumApplicationLodged,
  asylumProcedureDiscontinued,
  decisionAppealed,
  decisionBecameFinal,
  statusGranted,
  statusRefused,
  statusRenounced,
  statusRevoked,
  temporaryProtectionEnded,
  temporaryProtectionGranted,
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
const personOf = (own: Events, other: Events) => [...rowsOf(own, other).client.values()];

describe('the legal ground of a person in two streams', () => {
  const groundsOn = (day: string, own: Events, other: Events) => [
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
      'ends with a status revoked in the other stream',
      '2018-09-01',
      [statusRevoked({ on: on('2018-09-01') })],
      [seeker, refugee],
      undefined,
    ],
    [
      'ends with a status renounced in the other stream',
      '2018-09-01',
      [statusRenounced({ on: on('2018-09-01') })],
      [seeker, refugee],
      undefined,
    ],
    [
      'ends with a procedure discontinued in the other stream',
      '2018-09-01',
      [asylumProcedureDiscontinued({ on: on('2018-09-01') })],
      [seeker],
      undefined,
    ],
    [
      'ends with a refusal that became final in the other stream',
      '2018-09-01',
      [decisionBecameFinal({ on: on('2018-09-01') })],
      [seeker, statusRefused({ on: on('2018-03-01') })],
      undefined,
    ],
    [
      'ends with temporary protection ended in the other stream',
      '2022-09-01',
      [temporaryProtectionEnded({ on: on('2022-09-01') })],
      [temporaryProtectionGranted({ on: on('2022-04-01') })],
      undefined,
    ],
    [
      'ends with the status itself',
      '2018-07-02',
      [seeker],
      [seeker, refugee, statusRevoked({ on: on('2018-07-01') })],
      undefined,
    ],
  ])('%s', (_, day, one, other, ground) => {
    expect(groundsOn(day, one, other)).toEqual([ground]);
    expect(groundsOn(day, other, one)).toEqual([ground]);
  });
});

describe('the records of a person in two streams', () => {
  it('give the later place and level; of one day, those recorded last', () => {
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
    expect(clientsByPlace(person, { asOf: on('2018-02-01') })).toMatchObject({ outside: 1 });
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

  it('give the household entered on the day the other was left, in the order of recording', () => {
    const other = exampleId(HouseholdId, 999);
    const entered = [familyLinked({ on: on('2018-03-01'), householdId: other })];
    const left = [familyLinked({ on: on('2018-01-01') }), familyUnlinked({ on: on('2018-03-01') })];
    const homes = ([person]: ReturnType<typeof personOf>) =>
      ['2018-02-28', '2018-03-01', '2018-03-02'].map(
        (day) => person && householdOf(person, { asOf: on(day) }),
      );
    expect(homes(personOf(entered, left))).toEqual([householdId, other, other]);
    expect(homes(personOf(left, entered))).toEqual([householdId, other, other]);
  });

  it('give no household once it is left in the other stream', () => {
    const entered = [familyLinked({ on: on('2018-01-01') })];
    const left = [familyUnlinked({ on: on('2018-03-01') })];
    for (const [person] of [personOf(entered, left), personOf(left, entered)]) {
      const homes = ['2018-03-01', '2018-03-02'].map(
        (day) => person && householdOf(person, { asOf: on(day) }),
      );
      expect(homes).toEqual([householdId, undefined]);
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

  it('give an appeal in one stream against a grant in the other', () => {
    const granted = [
      asylumApplicationLodged({ on: on('2018-01-10') }),
      statusGranted({ on: on('2018-02-05'), status: 'alternative' }),
    ];
    const rows = rowsOf([decisionAppealed({ on: on('2018-02-20') })], granted);
    const february = { from: on('2018-02-01'), to: on('2018-02-28') };
    expect(clientsAppealingIn(rows, 'grant', february)).toHaveLength(1);
    expect(clientsAppealingIn(rows, 'refusal', february)).toEqual([]);
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
