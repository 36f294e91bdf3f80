import { describe, expect, it } from '@jest/globals';
import { addDays, civilDate, type RecordableOf, whole } from '@pavadonis/domain';
import { newParticipants, participants, participation } from '@pavadonis/projection-participation';
import { ended, handedOver, started } from '@pavadonis/testing/examples/client';
import { laterOperationId, operationId } from '@pavadonis/testing/examples/ids';
import { exited } from '@pavadonis/testing/examples/participation';
import { client, given } from '../../../projection/test/support/given';

const on = civilDate;
const [esf, esfPlus] = [operationId, laterOperationId];

const recordsBy = (day: string, ...events: readonly RecordableOf['client'][]) => {
  const rows = given(client(...events)).in(participation);
  return [esf, esfPlus].map((id) =>
    participants(rows, id, on(day)).map(({ entry, exit = 'goes on' }) => [entry, exit]),
  );
};

describe('a participant of ESF whose support goes on under ESF+', () => {
  const start = started({ on: on('2023-05-02') });
  const handover = handedOver({ on: on('2023-12-01') });

  it.each([
    ['2023-11-29', [[['2023-05-02', 'goes on']], []]],
    ['2023-11-30', [[['2023-05-02', '2023-11-30']], []]],
    ['2023-12-01', [[['2023-05-02', '2023-11-30']], [['2023-12-01', 'goes on']]]],
  ])('by %s has left the one on 2023-11-30 and entered the other on 2023-12-01', (day, records) => {
    expect(recordsBy(day, start, handover)).toEqual(records);
  });

  it('is a new participant there, in the same episode', () => {
    const rows = given(client(start, handover)).in(participation);
    const december = { from: on('2023-12-01'), to: on('2023-12-31') };
    expect(newParticipants(rows, esfPlus, december)).toHaveLength(1);
    expect(newParticipants(rows, esf, december)).toEqual([]);
    const [stays] = [...rows.client.values()].map((row) => row.stays);
    expect(new Set(stays?.map(({ episodeId }) => episodeId)).size).toBe(1);
  });

  it('has results of leaving the one within the four weeks after it, with support going on', () => {
    const results = exited({ on: on('2023-12-28') });
    const rows = given(client(start, handover, results)).in(participation);
    expect(participants(rows, esf, on('2023-12-31'))[0]?.atExit).toEqual(results);
  });

  it('leaves the other by the end of the episode, and the one no more', () => {
    expect(recordsBy('2024-12-31', start, handover, ended({ on: on('2024-03-15') }))).toEqual([
      [['2023-05-02', '2023-11-30']],
      [['2023-12-01', '2024-03-15']],
    ]);
  });

  it('who comes back to the one has one record there with a later exit', () => {
    const back = handedOver({ on: on('2024-02-01'), operationId: esf });
    expect(recordsBy('2024-12-31', start, handover, back, ended({ on: on('2024-03-15') }))).toEqual([
      [['2023-05-02', '2024-03-15']],
      [['2023-12-01', '2024-01-31']],
    ]);
  });
});

describe('a handover', () => {
  const start = started({ on: on('2018-02-01') });
  const toOtherProvider = handedOver({ on: on('2018-04-20'), operationId: esf });

  it('within an operation is no exit and no entry', () => {
    expect(recordsBy('2018-04-19', start, toOtherProvider)).toEqual([[['2018-02-01', 'goes on']], []]);
    expect(recordsBy('2018-12-31', start, toOtherProvider)).toEqual([[['2018-02-01', 'goes on']], []]);
    const end = ended({ on: on('2018-06-15') });
    expect(recordsBy('2018-12-31', start, toOtherProvider, end)).toEqual([
      [['2018-02-01', '2018-06-15']],
      [],
    ]);
  });

  it('on the first day leaves no day in the operation', () => {
    expect(recordsBy('2018-12-31', start, handedOver({ on: start.on }))).toEqual([
      [],
      [['2018-02-01', 'goes on']],
    ]);
    const firstOfAll = started({ on: on('0001-01-01') });
    expect(recordsBy('2018-12-31', firstOfAll, handedOver({ on: firstOfAll.on }))).toEqual([
      [],
      [['0001-01-01', 'goes on']],
    ]);
  });

  it('on the second day leaves one', () => {
    expect(recordsBy('2018-12-31', start, handedOver({ on: addDays(start.on, 1) }))).toEqual([
      [['2018-02-01', '2018-02-01']],
      [['2018-02-02', 'goes on']],
    ]);
  });

  it('on the last day leaves that day to the other operation, though the end is told before it', () => {
    const last = on('2018-04-30');
    const told = handedOver({ on: last, seq: whole(1) });
    const records = [[['2018-02-01', '2018-04-29']], [['2018-04-30', '2018-04-30']]];
    expect(recordsBy('2018-12-31', start, told, ended({ on: last }))).toEqual(records);
    expect(recordsBy('2018-12-31', start, told, ended({ on: last, seq: whole(2) }))).toEqual(records);
  });

  it('on the only day leaves it to the other operation, though the end is told before it', () => {
    const told = handedOver({ on: start.on, seq: whole(1) });
    expect(recordsBy('2018-12-31', start, told, ended({ on: start.on }))).toEqual([
      [],
      [['2018-02-01', '2018-02-01']],
    ]);
  });

  it('of an episode that has ended the day before, or never began, changes nothing', () => {
    const end = ended({ on: on('2018-04-29') });
    expect(recordsBy('2018-12-31', start, end, handedOver({ on: on('2018-04-30') }))).toEqual([
      [['2018-02-01', '2018-04-29']],
      [],
    ]);
    const late = handedOver({ on: on('2018-09-01') });
    expect(recordsBy('2018-12-31', start, ended({ on: on('2018-06-15') }), late)).toEqual([
      [['2018-02-01', '2018-06-15']],
      [],
    ]);
    expect(recordsBy('2018-12-31', late)).toEqual([[], []]);
  });
});
