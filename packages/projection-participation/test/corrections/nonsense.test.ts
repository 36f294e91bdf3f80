import { describe, expect, it } from '@jest/globals';
import { civilDate, type RecordableOf } from '@pavadonis/domain';
import { ClientRegistered } from '@pavadonis/domain/client';
import { participants, participation } from '@pavadonis/projection-participation';
import { client } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { mergeReverted } from '@pavadonis/testing/examples/identity';
import { eventId, laterEpisodeId, laterOperationId, operationId } from '@pavadonis/testing/examples/ids';
import {
  participationEntryRecorded,
  participationExitRecorded,
  participationFollowUpRecorded,
} from '@pavadonis/testing/examples/participation';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceHandedOver, serviceStarted } from '@pavadonis/testing/examples/service';

const on = civilDate;

const spans = (...events: readonly RecordableOf['client'][]) => {
  const rows = given(client(...events)).in(participation);
  return [operationId, laterOperationId].map((id) =>
    participants(rows, id, { asOf: on('2019-12-31') }).map(({ entry, exit = 'goes on' }) => [entry, exit]),
  );
};

describe('events about things that were never recorded', () => {
  it('make no participant', () => {
    expect(
      spans(
        serviceEnded(),
        serviceHandedOver({ on: on('2018-02-01') }),
        participationEntryRecorded(),
        participationExitRecorded(),
        participationFollowUpRecorded(),
        mergeReverted(),
        eventVoided({ target: eventId(999) }),
      ),
    ).toEqual([[], []]);
  });

  it('end no other episode', () => {
    const start = serviceStarted({ on: on('2018-03-01') });
    expect(spans(start, serviceEnded({ on: on('2018-05-31'), episodeId: laterEpisodeId }))).toEqual([
      [['2018-03-01', 'goes on']],
      [],
    ]);
  });
});

describe('a second end of an episode', () => {
  const start = serviceStarted({ on: on('2018-03-01') });
  const ends = [
    serviceEnded({ on: on('2018-05-31') }),
    serviceEnded({ on: on('2018-08-31'), reason: 'time_limit_reached' }),
  ];

  it('does not move the exit that stands', () => {
    expect(spans(start, ...ends)).toEqual([[['2018-03-01', '2018-05-31']], []]);
  });

  it('does not move it after a handover either', () => {
    expect(spans(start, serviceHandedOver({ on: on('2018-04-01') }), ...ends)).toEqual([
      [['2018-03-01', '2018-03-31']],
      [['2018-04-01', '2018-05-31']],
    ]);
  });

  it('that happened before the other is the first', () => {
    expect(spans(start, ...ends.toReversed())).toEqual([[['2018-03-01', '2018-05-31']], []]);
  });
});

describe('a person registered twice', () => {
  it('is as registered first, where one stream has two registrations', () => {
    const { birth, ...facts } = clientRegistered.facts({ on: on('2018-02-01'), sex: 'male' });
    const rows = given(
      client(
        clientRegistered({ on: on('2018-01-01') }),
        ClientRegistered.of(facts),
        serviceStarted({ on: on('2018-03-01') }),
      ),
    ).in(participation);
    expect(birth).toBeDefined();
    expect(participants(rows, operationId, { asOf: on('2018-12-31') })).toMatchObject([
      { sex: 'female', ageAtEntry: '18_to_29' },
    ]);
  });
});

describe('an episode started twice', () => {
  const first = serviceStarted({ on: on('2018-03-01') });
  const second = serviceStarted({ on: on('2018-04-01') });
  const end = serviceEnded({ on: on('2018-05-31') });

  it('ends once', () => {
    expect(spans(first, second, end)).toEqual([[['2018-03-01', '2018-05-31']], []]);
  });

  it('is handed over once', () => {
    expect(spans(first, second, serviceHandedOver({ on: on('2018-05-01') }), end)).toEqual([
      [['2018-03-01', '2018-04-30']],
      [['2018-05-01', '2018-05-31']],
    ]);
  });

  it('is under the operation of the first start, until a handover', () => {
    const other = { ...second, operationId: laterOperationId };
    expect(spans(first, other)).toEqual([[['2018-03-01', 'goes on']], []]);
    expect(spans(first, other, serviceHandedOver({ on: on('2018-05-01') }))).toEqual([
      [['2018-03-01', '2018-04-30']],
      [['2018-05-01', 'goes on']],
    ]);
  });

  it('and ended in between has ended', () => {
    expect(spans(first, serviceEnded({ on: on('2018-03-20') }), second)).toEqual([
      [['2018-03-01', '2018-03-20']],
      [],
    ]);
  });
});
