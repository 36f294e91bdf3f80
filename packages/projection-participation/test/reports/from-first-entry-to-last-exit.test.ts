import { describe, expect, it } from '@jest/globals';
import { civilDate, month, type RecordableOf } from '@pavadonis/domain';
import { newParticipantsIn, participants, participation } from '@pavadonis/projection-participation';
import { client, clientNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { laterEpisodeId, laterOperationId, operationId } from '@pavadonis/testing/examples/ids';
import { clientDied, clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceHandedOver, serviceStarted } from '@pavadonis/testing/examples/service';

const on = civilDate;

describe('a participant', () => {
  const rows = given(
    client(
      clientRegistered(),
      serviceStarted({ on: on('2018-02-01') }),
      serviceEnded({ on: on('2018-03-10'), reason: 'left_latvia' }),
      serviceStarted({ on: on('2018-06-01'), episodeId: laterEpisodeId }),
      serviceEnded({ on: on('2018-08-20'), episodeId: laterEpisodeId }),
    ),
  ).in(participation);

  it.each([
    ['2018-02-01', {}],
    ['2018-03-09', {}],
    ['2018-03-10', { exit: '2018-03-10' }],
    ['2018-05-31', { exit: '2018-03-10' }],
    ['2018-06-01', {}],
    ['2018-08-19', {}],
    ['2018-08-20', { exit: '2018-08-20' }],
    ['2024-01-01', { exit: '2018-08-20' }],
  ])('has one record by %s, from the first entry to the last exit', (day, exit) => {
    const [record, ...others] = participants(rows, operationId, { asOf: on(day) });
    expect(others).toEqual([]);
    expect({ entry: record?.entry, ...(record?.exit && { exit: record.exit }) }).toEqual({
      entry: '2018-02-01',
      ...exit,
    });
  });

  it('leaves on the first day of an episode that ended before it began', () => {
    const early = serviceEnded({ on: on('2018-01-20') });
    const ended = given(client(early, serviceStarted({ on: on('2018-02-01') }))).in(participation);
    expect(participants(ended, operationId, { asOf: on('2024-01-01') })).toMatchObject([
      { entry: '2018-02-01', exit: '2018-02-01' },
    ]);
  });

  it('is in the operation of a handover that is dated before the start', () => {
    const early = serviceHandedOver({ on: on('2018-01-20'), operationId: laterOperationId });
    const handed = given(client(early, serviceStarted({ on: on('2018-02-01') }))).in(participation);
    expect(participants(handed, operationId, { asOf: on('2024-01-01') })).toEqual([]);
    expect(participants(handed, laterOperationId, { asOf: on('2024-01-01') })).toMatchObject([
      { entry: '2018-02-01' },
    ]);
  });

  it('is none the day before the entry, and none of another operation', () => {
    expect(participants(rows, operationId, { asOf: on('2018-01-31') })).toEqual([]);
    expect(participants(rows, laterOperationId, { asOf: on('2024-01-01') })).toEqual([]);
  });

  it('is new in the period of the first entry alone', () => {
    const year = (from: string, to: string) =>
      newParticipantsIn(rows, operationId, { from: on(from), to: on(to) });
    expect(year('2018-01-01', '2018-02-01')).toHaveLength(1);
    expect(year('2018-02-01', '2018-12-31')).toHaveLength(1);
    expect(year('2018-01-01', '2018-01-31')).toEqual([]);
    expect(year('2018-02-02', '2018-12-31')).toEqual([]);
    expect(newParticipantsIn(rows, operationId, month('2018-02'))).toHaveLength(1);
  });

  it('is new in the period as of a day in it, or with a later exit', () => {
    const newAsOf = (day: string) =>
      newParticipantsIn(rows, operationId, month('2018-02'), { asOf: on(day) }).map(({ exit }) => exit);
    expect(newAsOf('2018-01-31')).toEqual([]);
    expect(newAsOf('2018-02-28')).toEqual([undefined]);
    expect(newAsOf('2025-01-01')).toEqual(['2018-08-20']);
  });

  it('has not left while one of two episodes goes on', () => {
    const twice = given(
      client(
        serviceStarted({ on: on('2018-02-01') }),
        serviceStarted({ on: on('2018-02-10'), episodeId: laterEpisodeId }),
        serviceEnded({ on: on('2018-03-01'), episodeId: laterEpisodeId }),
      ),
    ).in(participation);
    expect(participants(twice, operationId, { asOf: on('2018-12-31') })).toMatchObject([
      { entry: '2018-02-01' },
    ]);
    expect(participants(twice, operationId, { asOf: on('2018-12-31') })[0]?.exit).toBeUndefined();
  });

  it('has left on the last day of all, whatever else ended', () => {
    const within = given(
      client(
        serviceStarted({ on: on('2018-02-01') }),
        serviceStarted({ on: on('2018-02-10'), episodeId: laterEpisodeId }),
        serviceEnded({ on: on('2018-02-20'), episodeId: laterEpisodeId }),
        serviceEnded({ on: on('2018-03-01') }),
      ),
    ).in(participation);
    expect(participants(within, operationId, { asOf: on('2018-12-31') })).toMatchObject([
      { exit: '2018-03-01' },
    ]);
  });

  it('may be unregistered, with age and sex unknown', () => {
    const unregistered = given(clientNo(2)(serviceStarted({ on: on('2018-02-01') }))).in(participation);
    expect(participants(unregistered, operationId, { asOf: on('2018-02-01') })).toMatchObject([
      { sex: 'unknown', ageAtEntry: 'unknown', thirdCountryNational: 'unknown' },
    ]);
  });
});

describe('a participant who died', () => {
  const alive = [
    serviceStarted({ on: on('2018-02-01') }),
    serviceHandedOver({ on: on('2018-05-01') }),
  ] as const;
  const exitsBy = (day: string, ...events: readonly RecordableOf['client'][]) => {
    const rows = given(client(...events)).in(participation);
    return [operationId, laterOperationId].map((id) => participants(rows, id, { asOf: on(day) })[0]?.exit);
  };

  it('left on that day, and is there on the day before', () => {
    const death = clientDied({ on: on('2018-06-10') });
    expect(exitsBy('2018-06-09', ...alive, death)).toEqual(['2018-04-30', undefined]);
    expect(exitsBy('2018-06-10', ...alive, death)).toEqual(['2018-04-30', '2018-06-10']);
  });

  it('left no later than that day, whichever end was recorded', () => {
    const end = serviceEnded({ on: on('2018-06-30'), reason: 'deceased' });
    expect(exitsBy('2018-12-31', ...alive, clientDied({ on: on('2018-06-10') }), end)).toEqual([
      '2018-04-30',
      '2018-06-10',
    ]);
    const before = serviceEnded({ on: on('2018-06-01') });
    expect(exitsBy('2018-12-31', ...alive, before, clientDied({ on: on('2018-06-10') }))).toEqual([
      '2018-04-30',
      '2018-06-01',
    ]);
  });

  it('left on the first of two recorded days', () => {
    const deaths = [clientDied({ on: on('2018-06-20') }), clientDied({ on: on('2018-06-10') })];
    expect(exitsBy('2018-12-31', ...alive, ...deaths)).toEqual(['2018-04-30', '2018-06-10']);
  });

  it('enters no operation afterwards', () => {
    const rows = given(client(clientDied({ on: on('2018-01-31') }), ...alive)).in(participation);
    expect(participants(rows, operationId, { asOf: on('2018-12-31') })).toEqual([]);
    const onTheDay = given(client(clientDied({ on: on('2018-02-01') }), ...alive)).in(participation);
    expect(participants(onTheDay, operationId, { asOf: on('2018-12-31') })).toMatchObject([
      { entry: '2018-02-01', exit: '2018-02-01' },
    ]);
  });
});
