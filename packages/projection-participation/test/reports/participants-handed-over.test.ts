import { describe, expect, it } from '@jest/globals';
import { addDays, civilDate, type RecordableOf, whole } from '@pavadonis/domain';
import { newParticipantsIn, participants, participation } from '@pavadonis/projection-participation';
import { client } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { laterOperationId, operationId } from '@pavadonis/testing/examples/ids';
import { participationExitRecorded } from '@pavadonis/testing/examples/participation';
import { serviceEnded, serviceHandedOver, serviceStarted } from '@pavadonis/testing/examples/service';

const on = civilDate;
const [esf, esfPlus] = [operationId, laterOperationId];

const recordsBy = (day: string, ...events: readonly RecordableOf['client'][]) => {
  const rows = given(client(...events)).in(participation);
  return [esf, esfPlus].map((id) =>
    participants(rows, id, { asOf: on(day) }).map(({ entry, exit = 'goes on' }) => [entry, exit]),
  );
};

describe('a participant handed over to ESF+', () => {
  const start = serviceStarted({ on: on('2023-05-02') });
  const handover = serviceHandedOver({ on: on('2023-12-01') });

  it.each([
    ['2023-11-29', [[['2023-05-02', 'goes on']], []]],
    ['2023-11-30', [[['2023-05-02', '2023-11-30']], []]],
    ['2023-12-01', [[['2023-05-02', '2023-11-30']], [['2023-12-01', 'goes on']]]],
  ])('by %s leaves 2023-11-30, enters 2023-12-01', (day, records) => {
    expect(recordsBy(day, start, handover)).toEqual(records);
  });

  it('is a new participant in the same episode', () => {
    const rows = given(client(start, handover)).in(participation);
    const december = { from: on('2023-12-01'), to: on('2023-12-31') };
    expect(newParticipantsIn(rows, esfPlus, december)).toHaveLength(1);
    expect(newParticipantsIn(rows, esf, december)).toEqual([]);
    const [stays] = [...rows.client.values()].map((row) => row.stays);
    expect(new Set(stays?.map(({ episodeId }) => episodeId)).size).toBe(1);
  });

  it('has results of leaving ESF while served', () => {
    const results = participationExitRecorded({ on: on('2023-12-28') });
    const rows = given(client(start, handover, results)).in(participation);
    expect(participants(rows, esf, { asOf: on('2023-12-31') })[0]?.atExit).toEqual(results);
  });

  it('leaves ESF+ at the end, and ESF once', () => {
    expect(recordsBy('2024-12-31', start, handover, serviceEnded({ on: on('2024-03-15') }))).toEqual([
      [['2023-05-02', '2023-11-30']],
      [['2023-12-01', '2024-03-15']],
    ]);
  });

  it('has one ESF record after coming back', () => {
    const back = serviceHandedOver({ on: on('2024-02-01'), operationId: esf });
    expect(recordsBy('2024-12-31', start, handover, back, serviceEnded({ on: on('2024-03-15') }))).toEqual([
      [['2023-05-02', '2024-03-15']],
      [['2023-12-01', '2024-01-31']],
    ]);
  });
});

describe('a handover', () => {
  const start = serviceStarted({ on: on('2018-02-01') });
  const toOtherProvider = serviceHandedOver({ on: on('2018-04-20'), operationId: esf });

  it('within an operation is no exit and no entry', () => {
    expect(recordsBy('2018-04-19', start, toOtherProvider)).toEqual([[['2018-02-01', 'goes on']], []]);
    expect(recordsBy('2018-12-31', start, toOtherProvider)).toEqual([[['2018-02-01', 'goes on']], []]);
    const end = serviceEnded({ on: on('2018-06-15') });
    expect(recordsBy('2018-12-31', start, toOtherProvider, end)).toEqual([
      [['2018-02-01', '2018-06-15']],
      [],
    ]);
  });

  it('on the first day leaves no day in the operation', () => {
    expect(recordsBy('2018-12-31', start, serviceHandedOver({ on: start.on }))).toEqual([
      [],
      [['2018-02-01', 'goes on']],
    ]);
    const firstOfAll = serviceStarted({ on: on('0001-01-01') });
    expect(recordsBy('2018-12-31', firstOfAll, serviceHandedOver({ on: firstOfAll.on }))).toEqual([
      [],
      [['0001-01-01', 'goes on']],
    ]);
  });

  it('on the second day leaves one', () => {
    expect(recordsBy('2018-12-31', start, serviceHandedOver({ on: addDays(start.on, 1) }))).toEqual([
      [['2018-02-01', '2018-02-01']],
      [['2018-02-02', 'goes on']],
    ]);
  });

  it('on the last day gives it to the other, even after the end', () => {
    const last = on('2018-04-30');
    const told = serviceHandedOver({ on: last, seq: whole(1) });
    const records = [[['2018-02-01', '2018-04-29']], [['2018-04-30', '2018-04-30']]];
    expect(recordsBy('2018-12-31', start, told, serviceEnded({ on: last }))).toEqual(records);
    expect(recordsBy('2018-12-31', start, told, serviceEnded({ on: last, seq: whole(2) }))).toEqual(records);
  });

  it('on the only day gives it to the other operation, even after the end', () => {
    const told = serviceHandedOver({ on: start.on, seq: whole(1) });
    expect(recordsBy('2018-12-31', start, told, serviceEnded({ on: start.on }))).toEqual([
      [],
      [['2018-02-01', '2018-02-01']],
    ]);
  });

  it('after the end, or of no episode, changes nothing', () => {
    const end = serviceEnded({ on: on('2018-04-29') });
    expect(recordsBy('2018-12-31', start, end, serviceHandedOver({ on: on('2018-04-30') }))).toEqual([
      [['2018-02-01', '2018-04-29']],
      [],
    ]);
    const late = serviceHandedOver({ on: on('2018-09-01') });
    expect(recordsBy('2018-12-31', start, serviceEnded({ on: on('2018-06-15') }), late)).toEqual([
      [['2018-02-01', '2018-06-15']],
      [],
    ]);
    expect(recordsBy('2018-12-31', late)).toEqual([[], []]);
  });
});
