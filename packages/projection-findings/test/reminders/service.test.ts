import { describe, expect, it } from '@jest/globals';
import { civilDate, type RecordableOf } from '@pavadonis/domain';
import { afterEvents, client } from '@pavadonis/testing';
import { eventAmended } from '@pavadonis/testing/examples/correction';
import { eventId, laterEpisodeId } from '@pavadonis/testing/examples/ids';
import {
  asylumApplicationLodged,
  decisionAppealed,
  decisionBecameFinal,
  statusGranted,
  statusRefused,
  temporaryProtectionEnded,
} from '@pavadonis/testing/examples/law';
import {
  planClosed,
  planDrawnUp,
  planGoalAchieved,
  planGoalReopened,
  planGoalSet,
} from '@pavadonis/testing/examples/plan';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, returnedToLatvia } from '@pavadonis/testing/examples/residence';
import { serviceEnded, serviceExtended, serviceStarted } from '@pavadonis/testing/examples/service';
import { history, reminder } from '../support/planted';

const on = civilDate;
const supported = [clientRegistered(), asylumApplicationLodged(), serviceStarted()] as const;
const after = (...events: readonly RecordableOf['client'][]) => history(client(...supported, ...events));

describe('the end of the service period', () => {
  it('is reminded of 60 and 30 days before', () => {
    expect(after(statusGranted()).due('2024-12-31')).toEqual([
      reminder('ServiceLimit', '2025-02-14', '2025-04-15'),
      reminder('ServiceLimit', '2025-03-16', '2025-04-15'),
    ]);
  });

  it('is reminded of once with two open episodes', () => {
    const beside = serviceStarted({
      on: on('2024-03-04'),
      episodeId: laterEpisodeId,
      serviceKind: 'mentor_only',
    });
    expect(after(beside, statusGranted()).due('2024-12-31')).toEqual(
      after(statusGranted()).due('2024-12-31'),
    );
  });

  it('moves with an extension', () => {
    expect(after(statusGranted(), serviceExtended()).due('2025-03-31')).toEqual([
      reminder('ServiceLimit', '2025-11-01', '2025-12-31'),
      reminder('ServiceLimit', '2025-12-01', '2025-12-31'),
    ]);
  });

  it('is three months after arrival under SP-2016', () => {
    const early = history(
      client(clientRegistered(), asylumApplicationLodged(), serviceStarted({ ruleSet: 'SP-2016' })),
    );
    expect(early.due('2024-02-29')).toEqual([
      reminder('ServiceLimit', '2024-03-02', '2024-05-01'),
      reminder('ServiceLimit', '2024-04-01', '2024-05-01'),
    ]);
    expect(after().due('2024-02-29')).toEqual([]);
  });

  it('of 29 February 2020 is 28 February 2021', () => {
    const leap = history(
      client(
        clientRegistered({ on: on('2020-02-03') }),
        asylumApplicationLodged({ on: on('2020-02-03') }),
        serviceStarted({ on: on('2020-02-10') }),
        statusGranted({ on: on('2020-02-29') }),
      ),
    );
    expect(leap.due('2020-12-31').map(({ due }) => due)).toEqual(['2021-02-28', '2021-02-28']);
  });

  it('is not reminded of once the service has ended', () => {
    expect(after(statusGranted(), serviceEnded({ on: on('2024-12-30') })).due('2024-12-31')).toEqual([]);
  });
});

describe('the 18th birthday', () => {
  const born = (date: string, precision: 'day' | 'month' | 'year' | 'estimated' = 'day') =>
    history(
      client(
        clientRegistered({ birth: { date: on(date), precision } }),
        asylumApplicationLodged(),
        serviceStarted(),
      ),
    );

  it.each([
    ['2006-06-02', 'day', '2024-06-02'],
    ['2006-06-02', 'estimated', '2024-06-02'],
    // the year of the birthday has no 29 February
    ['2008-02-29', 'day', '2026-03-01'],
  ] as const)('of a client born on %s (%s) is %s', (date, precision, day) => {
    expect(born(date, precision).due('2024-03-01')).toEqual([reminder('EighteenthBirthday', day, day)]);
  });

  it.each([
    ['the birth is known to the month only', '2006-06-01', 'month'],
    ['the birth is known to the year only', '2006-01-01', 'year'],
    ['it was before the service began', '2006-02-12', 'day'],
  ] as const)('is not reminded of where %s', (_, date, precision) => {
    expect(born(date, precision).due('2024-03-01')).toEqual([]);
  });

  it('moves once the birth is corrected, and not as known before', () => {
    const birth = (date: string) => clientRegistered({ birth: { date: on(date), precision: 'day' } });
    const log = history(
      client(
        birth('2006-06-02'),
        asylumApplicationLodged(),
        serviceStarted(),
        eventAmended(birth('1999-03-10'), eventId(1)),
      ),
    );
    expect(log.due('2024-03-01', afterEvents(3))).toHaveLength(1);
    expect(log.due('2024-03-01')).toEqual([]);
  });
});

describe('the end of the service', () => {
  it('is reminded of from departure to return', () => {
    expect(after(leftLatvia()).due('2024-05-31')).toEqual([
      reminder('ServiceEndAfterDeparture', '2024-05-10', '2024-05-10'),
    ]);
    expect(after(leftLatvia(), returnedToLatvia()).due('2024-06-30')).toEqual([]);
  });

  it('is reminded of from the day that took the last ground', () => {
    const over = reminder('ServiceEndWithoutGround', '2024-08-05', '2024-08-05');
    const refused = [statusRefused(), decisionBecameFinal()];
    expect(after(...refused).due('2024-08-05')).toEqual([over]);
    expect(after(...refused, temporaryProtectionEnded({ on: on('2024-09-02') })).due('2024-12-31')).toEqual([
      over,
    ]);
    expect(after(statusRefused(), decisionAppealed()).due('2024-12-31')).toEqual([]);
    expect(after(...refused, serviceEnded({ on: on('2024-08-05') })).due('2024-12-31')).toEqual([]);
  });
});

describe('a goal', () => {
  const planned = [planDrawnUp(), planGoalSet()] as const;
  const goal = [reminder('GoalTarget', '2025-02-28', '2025-02-28')];

  it('is reminded of on the day by which it was to be reached', () => {
    expect(after(...planned).due('2024-03-01')).toEqual(goal);
  });

  it('is not, once reached or closed; reopened, it is', () => {
    expect(after(...planned, planGoalAchieved()).due('2025-01-31')).toEqual([]);
    expect(after(...planned, planClosed({ outcome: 'abandoned' })).due('2025-06-30')).toEqual([]);
    expect(after(...planned, serviceEnded()).due('2025-12-31')).toEqual([]);
    expect(after(...planned, planGoalAchieved(), planGoalReopened()).due('2025-06-01')).toEqual(goal);
  });

  it('of another episode is not reminded of', () => {
    const other = planDrawnUp({ episodeId: laterEpisodeId });
    expect(after(other, planGoalSet()).due('2024-03-01')).toEqual([]);
  });
});

describe('a client who died', () => {
  it('is reminded of no more, from that day on', () => {
    const log = after(statusGranted(), planDrawnUp(), planGoalSet(), leftLatvia(), clientDied());
    expect(log.due('2024-10-13')).toHaveLength(4);
    expect(log.due('2024-10-14')).toEqual([]);
  });
});
