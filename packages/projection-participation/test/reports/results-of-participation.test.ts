import { describe, expect, it } from '@jest/globals';
import { civilDate, type RecordableOf } from '@pavadonis/domain';
import { indicators, participants, participation } from '@pavadonis/projection-participation';
import { client } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { laterEpisodeId, laterOperationId, operationId } from '@pavadonis/testing/examples/ids';
import {
  participationEntryRecorded,
  participationExitRecorded,
  participationFollowUpRecorded,
} from '@pavadonis/testing/examples/participation';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';

const on = civilDate;
const support = [serviceStarted({ on: on('2018-02-01') }), serviceEnded({ on: on('2018-03-31') })] as const;
const again = serviceStarted({ on: on('2018-04-20'), episodeId: laterEpisodeId });
const endedAgain = serviceEnded({ on: on('2018-08-31'), episodeId: laterEpisodeId });

const recordBy = (day: string, ...events: readonly RecordableOf['client'][]) =>
  participants(given(client(...support, ...events)).in(participation), operationId, { asOf: on(day) })[0];

describe('the data at the entry', () => {
  it('are those of the first, however many follow', () => {
    const first = participationEntryRecorded({ on: on('2018-02-02') });
    const later = participationEntryRecorded({ on: on('2018-04-20'), labourStatus: 'employed' });
    expect(recordBy('2018-12-31', again, later, first)?.atEntry).toEqual(first);
  });

  it('are known from their day on', () => {
    const first = participationEntryRecorded({ on: on('2018-02-02') });
    expect(recordBy('2018-02-01', first)?.atEntry).toBeUndefined();
    expect(recordBy('2018-02-02', first)?.atEntry).toEqual(first);
  });

  it('are of their operation alone', () => {
    const other = participationEntryRecorded({ on: on('2018-02-02'), operationId: laterOperationId });
    expect(recordBy('2018-12-31', other)?.atEntry).toBeUndefined();
  });
});

describe('results on leaving', () => {
  it.each([
    ['the day before the exit', '2018-03-30', false],
    ['the day of the exit', '2018-03-31', true],
    ['the 28th day', '2018-04-28', true],
    ['the 29th day', '2018-04-29', false],
  ])('that were found on %s count: %s, %s', (_, day, count) => {
    const results = participationExitRecorded({ on: on(day) });
    expect(recordBy('2018-12-31', results)?.atExit).toEqual(count ? results : undefined);
  });

  it('are the last of several in time', () => {
    const first = participationExitRecorded({ on: on('2018-04-02'), employed: 'no' });
    const last = participationExitRecorded({ on: on('2018-04-28'), employed: 'yes' });
    const late = participationExitRecorded({ on: on('2018-04-29'), employed: 'refused' });
    expect(recordBy('2018-12-31', late, last, first)?.atExit).toEqual(last);
    expect(recordBy('2018-04-27', late, last, first)?.atExit).toEqual(first);
  });

  it('no longer count after another entry, nor at the next exit', () => {
    const results = participationExitRecorded({ on: on('2018-04-10') });
    expect(recordBy('2018-04-19', results, again)?.atExit).toEqual(results);
    expect(recordBy('2018-04-20', results, again)).toMatchObject({ entry: '2018-02-01' });
    expect(recordBy('2018-04-20', results, again)?.atExit).toBeUndefined();
    expect(recordBy('2018-12-31', results, again, endedAgain)?.atExit).toBeUndefined();
    const ofTheLast = participationExitRecorded({ on: on('2018-09-03') });
    expect(recordBy('2018-12-31', results, again, endedAgain, ofTheLast)?.atExit).toEqual(ofTheLast);
  });

  it('of another operation do not count', () => {
    const other = participationExitRecorded({ on: on('2018-04-10'), operationId: laterOperationId });
    expect(recordBy('2018-12-31', other)?.atExit).toBeUndefined();
  });
});

describe('the follow-up', () => {
  it.each([
    ['a day before', '2018-09-29', undefined],
    ['to the day, in a month without a 31st', '2018-09-30', 'yes'],
    ['long after', '2019-05-06', 'yes'],
  ])('on %s counts: %s, %s', (_, day, employed) => {
    expect(
      recordBy('2019-12-31', participationFollowUpRecorded({ on: on(day) }))?.afterSixMonths?.employed,
    ).toBe(employed);
  });

  it('is due on 28 February where that is the last day of the month', () => {
    expect(
      recordBy('2019-12-31', again, endedAgain, participationFollowUpRecorded({ on: on('2019-02-27') }))
        ?.afterSixMonths,
    ).toBe(undefined);
    expect(
      recordBy('2019-12-31', again, endedAgain, participationFollowUpRecorded({ on: on('2019-02-28') }))
        ?.afterSixMonths,
    ).toBeDefined();
  });

  it('is the last one recorded by the day', () => {
    const first = participationFollowUpRecorded({ on: on('2018-10-01'), employed: 'no' });
    const last = participationFollowUpRecorded({ on: on('2018-10-08'), employed: 'yes' });
    expect(recordBy('2018-10-07', last, first)?.afterSixMonths).toEqual(first);
    expect(recordBy('2018-10-08', last, first)?.afterSixMonths).toEqual(last);
  });

  it('does not count before, nor once the participant has entered again', () => {
    const back = serviceStarted({ on: on('2018-11-05'), episodeId: laterEpisodeId });
    const told = participationFollowUpRecorded({ on: on('2018-10-01') });
    expect(recordBy('2018-09-30', told)?.afterSixMonths).toBeUndefined();
    expect(recordBy('2018-11-04', told, back)?.afterSixMonths).toEqual(told);
    expect(recordBy('2018-11-05', told, back)?.afterSixMonths).toBeUndefined();
  });

  it('counts as unknown if not asked, or before six months', () => {
    const record = recordBy('2018-03-31');
    expect(indicators(record === undefined ? [] : [record])).toMatchObject({
      left: 1,
      onLeaving: { employed: { yes: 0, no: 0, unknown: 1 } },
      afterSixMonths: { improved: { yes: 0, no: 0, unknown: 1 } },
    });
  });
});
