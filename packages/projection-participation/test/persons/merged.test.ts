import { describe, expect, it } from '@jest/globals';
import { civilDate, ClientId, Country, written } from '@pavadonis/domain';
import { ClientRegistered } from '@pavadonis/domain/client';
import { newParticipantsIn, participants, participation } from '@pavadonis/projection-participation';
import { afterEvents, clientNo, type GivenEvent, type Known } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { clientsMerged, mergeReverted } from '@pavadonis/testing/examples/identity';
import { exampleId, laterEpisodeId, operationId } from '@pavadonis/testing/examples/ids';
import {
  participationEntryRecorded,
  participationExitRecorded,
  participationFollowUpRecorded,
} from '@pavadonis/testing/examples/participation';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';

const on = civilDate;
const id = (number: number): ClientId => exampleId(ClientId, number);
const into = (survivor: number) => clientsMerged({ on: on('2019-05-02'), survivorId: id(survivor) });
const revertedFrom = (survivor: number) => mergeReverted({ on: on('2019-08-01'), survivorId: id(survivor) });

describe('a person registered twice', () => {
  const log = given(
    clientNo(1)(
      clientRegistered(),
      serviceStarted({ on: on('2018-03-01') }),
      serviceEnded({ on: on('2018-05-31') }),
    ),
    clientNo(2)(
      clientRegistered(),
      serviceStarted({ on: on('2017-02-01'), episodeId: laterEpisodeId }),
      serviceEnded({ on: on('2017-04-30'), episodeId: laterEpisodeId }),
    ),
    clientNo(2)(into(1)),
    clientNo(2)(revertedFrom(1)),
  );
  const records = (known?: Known) =>
    participants(log.in(participation, known), operationId, { asOf: on('2018-12-31') }).map(
      ({ entry, exit }) => [entry, exit],
    );
  const [first, later] = [
    ['2017-02-01', '2017-04-30'],
    ['2018-03-01', '2018-05-31'],
  ];
  const newIn = (year: string, known?: Known) =>
    newParticipantsIn(log.in(participation, known), operationId, {
      from: on(`${year}-01-01`),
      to: on(`${year}-12-31`),
    }).length;

  it('is two participants as known before the merge', () => {
    expect(records(afterEvents(6))).toEqual([later, first]);
    expect([newIn('2017', afterEvents(6)), newIn('2018', afterEvents(6))]).toEqual([1, 1]);
  });

  it('is one since then, from first entry to last exit', () => {
    expect(records(afterEvents(7))).toEqual([['2017-02-01', '2018-05-31']]);
    expect([newIn('2017', afterEvents(7)), newIn('2018', afterEvents(7))]).toEqual([1, 0]);
  });

  it('is two again once the merge is reverted', () => {
    expect(records()).toEqual([later, first]);
    expect([newIn('2017'), newIn('2018')]).toEqual([1, 1]);
  });
});

describe('a person in several streams', () => {
  const one = (...stories: readonly Iterable<GivenEvent>[]) =>
    participants(given(...stories).in(participation), operationId, { asOf: on('2019-12-31') });
  const year = serviceStarted({ on: on('2018-03-01') });

  it('is one over a chain of merges', () => {
    expect(
      one(
        clientNo(1)(year),
        clientNo(2)(serviceStarted({ on: on('2018-02-01') }), into(1)),
        clientNo(3)(serviceStarted({ on: on('2018-01-01') }), into(2)),
      ),
    ).toMatchObject([{ entry: '2018-01-01', stream: clientNo(1)(year).stream }]);
  });

  it('goes on while one of them does', () => {
    const [record] = one(
      clientNo(1)(year, serviceEnded({ on: on('2018-05-31') })),
      clientNo(2)(serviceStarted({ on: on('2018-03-01'), episodeId: laterEpisodeId }), into(1)),
    );
    expect(record?.exit).toBeUndefined();
  });

  it('ends an episode in whichever stream its end is recorded', () => {
    const [record] = one(clientNo(1)(year), clientNo(2)(serviceEnded({ on: on('2018-05-31') }), into(1)));
    expect(record?.exit).toBe('2018-05-31');
  });

  it('left by the first of several recorded deaths', () => {
    expect(
      one(
        clientNo(1)(year, clientDied({ on: on('2018-07-01') })),
        clientNo(2)(year, clientDied({ on: on('2018-06-01') }), into(1)),
      ),
    ).toMatchObject([{ exit: '2018-06-01' }]);
  });

  it('is as their own stream says, others filling in', () => {
    const { birth, ...facts } = clientRegistered.facts({ sex: 'unknown', nationalities: [] });
    expect(birth).toBeDefined();
    const swede = clientRegistered({
      sex: 'male',
      nationalities: [written(Country, 'SE')],
      birth: { date: on('2010-01-01'), precision: 'day' },
    });
    expect(one(clientNo(1)(ClientRegistered.of(facts), year), clientNo(2)(swede, into(1)))).toMatchObject([
      { sex: 'male', ageAtEntry: 'below_18', thirdCountryNational: 'no' },
    ]);
    expect(one(clientNo(1)(clientRegistered(), year), clientNo(2)(swede, into(1)))).toMatchObject([
      { sex: 'female', ageAtEntry: '18_to_29', thirdCountryNational: 'yes' },
    ]);
  });

  it('has the first data at entry and the last results', () => {
    const end = serviceEnded({ on: on('2018-03-31') });
    const told = (employed: 'yes' | 'no', days: readonly [string, string, string]) =>
      [
        participationEntryRecorded({ on: on(days[0]), disability: employed }),
        participationExitRecorded({ on: on(days[1]), employed }),
        participationFollowUpRecorded({ on: on(days[2]), employed }),
      ] as const;
    const [early, late] = [
      ['2018-03-01', '2018-04-02', '2018-10-01'],
      ['2018-03-05', '2018-04-03', '2018-10-02'],
    ] as const;
    const answers = (own: typeof early | typeof late, other: typeof own) =>
      one(
        clientNo(1)(year, end, ...told('yes', own)),
        clientNo(2)(year, end, ...told('no', other), into(1)),
      ).map(({ atEntry, atExit, afterSixMonths }) => [
        atEntry?.disability,
        atExit?.employed,
        afterSixMonths?.employed,
      ]);
    expect(answers(early, late)).toEqual([['yes', 'no', 'no']]);
    expect(answers(late, early)).toEqual([['no', 'yes', 'yes']]);
    // of one day the entry recorded first counts, and the results recorded last
    expect(answers(early, early)).toEqual([['yes', 'no', 'no']]);
  });
});
