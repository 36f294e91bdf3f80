import { describe, expect, it } from '@jest/globals';
import { civilDate, type RecordableOf } from '@pavadonis/domain';
import { newParticipants, participants, participation } from '@pavadonis/projection-participation';
import { died } from '@pavadonis/testing/examples/consent';
import { ended, handedOver, registered, started } from '@pavadonis/testing/examples/client';
import { laterEpisodeId, laterOperationId, operationId } from '@pavadonis/testing/examples/ids';
import { client, clientNo, given } from '../../../projection/test/support/given';

const on = civilDate;

describe('a participant of an operation', () => {
  const rows = given(
    client(
      registered(),
      started({ on: on('2018-02-01') }),
      ended({ on: on('2018-03-10'), reason: 'left_latvia' }),
      started({ on: on('2018-06-01'), episodeId: laterEpisodeId }),
      ended({ on: on('2018-08-20'), episodeId: laterEpisodeId }),
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
    const [record, ...others] = participants(rows, operationId, on(day));
    expect(others).toEqual([]);
    expect({ entry: record?.entry, ...(record?.exit && { exit: record.exit }) }).toEqual({
      entry: '2018-02-01',
      ...exit,
    });
  });

  it('is none the day before the entry, and none of another operation', () => {
    expect(participants(rows, operationId, on('2018-01-31'))).toEqual([]);
    expect(participants(rows, laterOperationId, on('2024-01-01'))).toEqual([]);
  });

  it('is new in the period of the first entry alone', () => {
    const year = (from: string, to: string) =>
      newParticipants(rows, operationId, { from: on(from), to: on(to) });
    expect(year('2018-01-01', '2018-02-01')).toHaveLength(1);
    expect(year('2018-02-01', '2018-12-31')).toHaveLength(1);
    expect(year('2018-01-01', '2018-01-31')).toEqual([]);
    expect(year('2018-02-02', '2018-12-31')).toEqual([]);
  });

  it('has not left while one of two episodes goes on', () => {
    const twice = given(
      client(
        started({ on: on('2018-02-01') }),
        started({ on: on('2018-02-10'), episodeId: laterEpisodeId }),
        ended({ on: on('2018-03-01'), episodeId: laterEpisodeId }),
      ),
    ).in(participation);
    expect(participants(twice, operationId, on('2018-12-31'))).toMatchObject([{ entry: '2018-02-01' }]);
    expect(participants(twice, operationId, on('2018-12-31'))[0]?.exit).toBeUndefined();
  });

  it('has left on the last day of all, though another episode ended before it', () => {
    const within = given(
      client(
        started({ on: on('2018-02-01') }),
        started({ on: on('2018-02-10'), episodeId: laterEpisodeId }),
        ended({ on: on('2018-02-20'), episodeId: laterEpisodeId }),
        ended({ on: on('2018-03-01') }),
      ),
    ).in(participation);
    expect(participants(within, operationId, on('2018-12-31'))).toMatchObject([{ exit: '2018-03-01' }]);
  });

  it('is who never was registered too, with all of them unknown', () => {
    const unregistered = given(clientNo(2)(started({ on: on('2018-02-01') }))).in(participation);
    expect(participants(unregistered, operationId, on('2018-02-01'))).toMatchObject([
      { sex: 'unknown', ageAtEntry: 'unknown', thirdCountryNational: 'unknown' },
    ]);
  });
});

describe('a participant who died', () => {
  const alive = [started({ on: on('2018-02-01') }), handedOver({ on: on('2018-05-01') })] as const;
  const exitsBy = (day: string, ...events: readonly RecordableOf['client'][]) => {
    const rows = given(client(...events)).in(participation);
    return [operationId, laterOperationId].map((id) => participants(rows, id, on(day))[0]?.exit);
  };

  it('left on that day, and is there on the day before', () => {
    const death = died({ on: on('2018-06-10') });
    expect(exitsBy('2018-06-09', ...alive, death)).toEqual(['2018-04-30', undefined]);
    expect(exitsBy('2018-06-10', ...alive, death)).toEqual(['2018-04-30', '2018-06-10']);
  });

  it('left no later than that day, whichever end was written down', () => {
    const end = ended({ on: on('2018-06-30'), reason: 'deceased' });
    expect(exitsBy('2018-12-31', ...alive, died({ on: on('2018-06-10') }), end)).toEqual([
      '2018-04-30',
      '2018-06-10',
    ]);
    const before = ended({ on: on('2018-06-01') });
    expect(exitsBy('2018-12-31', ...alive, before, died({ on: on('2018-06-10') }))).toEqual([
      '2018-04-30',
      '2018-06-01',
    ]);
  });

  it('left on the first of two days that were written down', () => {
    const deaths = [died({ on: on('2018-06-20') }), died({ on: on('2018-06-10') })];
    expect(exitsBy('2018-12-31', ...alive, ...deaths)).toEqual(['2018-04-30', '2018-06-10']);
  });

  it('enters nothing afterwards', () => {
    const rows = given(client(died({ on: on('2018-01-31') }), ...alive)).in(participation);
    expect(participants(rows, operationId, on('2018-12-31'))).toEqual([]);
    const onTheDay = given(client(died({ on: on('2018-02-01') }), ...alive)).in(participation);
    expect(participants(onTheDay, operationId, on('2018-12-31'))).toMatchObject([
      { entry: '2018-02-01', exit: '2018-02-01' },
    ]);
  });
});
