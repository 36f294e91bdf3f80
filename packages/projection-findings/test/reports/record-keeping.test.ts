import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { recordKeepingFindings } from '@pavadonis/projection-findings';
import { client, clientNo, type GivenEvent, operation } from '@pavadonis/testing';
import { eventAmended, eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import { statusGranted } from '@pavadonis/testing/examples/law';
import { costRecorded } from '@pavadonis/testing/examples/operation';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia } from '@pavadonis/testing/examples/residence';
import { serviceStarted } from '@pavadonis/testing/examples/service';
import { finding, personNo } from '../support/planted';
import { recorded, recordedAt, withoutDocument } from '../support/recorded';
import { sound, theOperation } from '../support/sound';

const on = civilDate;
const found = (...streams: readonly Iterable<GivenEvent>[]) => recordKeepingFindings(recorded(...streams));

describe('a history written down day by day, with documents', () => {
  it('has no finding', () => {
    expect(found(sound)).toEqual([]);
  });
});

describe('a missing document', () => {
  it.each([
    ['a grant', client(statusGranted()), finding('EvidenceMissing', '2024-04-15', [1])],
    ['a start of the service', client(serviceStarted()), finding('EvidenceMissing', '2024-02-12', [1])],
    [
      'a cost',
      operation(costRecorded()),
      finding('EvidenceMissing', '2024-03-08', [1], { stream: theOperation }),
    ],
  ])('is found of %s', (_, line, expected) => {
    expect(found(withoutDocument(line))).toEqual([expected]);
  });

  it('is not found of events that need none, nor of voided ones', () => {
    expect(found(withoutDocument(client(clientRegistered())))).toEqual([]);
    expect(found(withoutDocument(client(statusGranted())), client(eventVoided()))).toEqual([
      finding('Corrected', '2024-07-01', [1, 2]),
    ]);
  });

  it('is made good only by an amendment that names one', () => {
    const amendment = client(eventAmended(statusGranted({ status: 'refugee' })));
    expect(found(withoutDocument(client(statusGranted())), amendment)).toEqual([
      finding('Corrected', '2024-07-01', [1, 2]),
    ]);
    expect(found(withoutDocument(client(statusGranted())), withoutDocument(amendment))).toEqual([
      finding('Corrected', '2024-07-01', [1, 2]),
      finding('EvidenceMissing', '2024-04-15', [1]),
    ]);
  });

  it('is missing again where that amendment was taken back', () => {
    const amendment = client(eventAmended(statusGranted()));
    const takenBack = client(eventVoided({ target: eventId(2) }));
    expect(found(withoutDocument(client(statusGranted())), amendment, takenBack)).toEqual([
      finding('Corrected', '2024-07-01', [1, 2]),
      finding('Corrected', '2024-07-01', [1, 3]),
      finding('EvidenceMissing', '2024-04-15', [1]),
    ]);
  });
});

describe('an event recorded late', () => {
  const leaving = client(leftLatvia({ on: on('2018-06-28') }));

  it('is found from the first day of the next month in Riga', () => {
    expect(found(recordedAt('2018-06-30T20:59:59.999Z', leaving))).toEqual([]);
    expect(found(recordedAt('2018-06-30T21:00:00.000Z', leaving))).toEqual([
      finding('RecordedLate', '2018-06-28', [1]),
    ]);
  });
});

describe('an event recorded before it happened', () => {
  const leaving = client(leftLatvia({ on: on('2018-06-28') }));

  it('is found until the day has begun in Riga', () => {
    expect(found(recordedAt('2018-06-27T21:00:00.000Z', leaving))).toEqual([]);
    expect(found(recordedAt('2018-06-27T20:59:59.999Z', leaving))).toEqual([
      finding('RecordedBefore', '2018-06-28', [1]),
    ]);
  });

  it('is found where an amendment says so', () => {
    const moved = client(eventAmended(leftLatvia({ on: on('2024-07-02') })));
    expect(found(leaving, moved)).toEqual([
      finding('RecordedBefore', '2024-07-02', [2]),
      finding('Corrected', '2024-07-01', [1, 2]),
    ]);
  });
});

describe('a correction', () => {
  it('is found with the event that it corrects, the first one of several', () => {
    const twice = client(
      clientRegistered(),
      eventAmended(clientRegistered()),
      eventAmended(clientRegistered(), eventId(2)),
      eventVoided({ target: eventId(3) }),
    );
    expect(found(twice)).toEqual([
      finding('Corrected', '2024-07-01', [1, 2]),
      finding('Corrected', '2024-07-01', [1, 3]),
      finding('Corrected', '2024-07-01', [1, 4]),
    ]);
  });

  const ofNothing = finding('CorrectionOfNothing', '2024-07-01', [3]);
  it.each([
    [
      'of an event that is not there',
      [clientRegistered(), leftLatvia(), eventVoided({ target: eventId(9) })],
    ],
    [
      'of an event that comes later',
      [clientRegistered(), leftLatvia(), eventVoided({ target: eventId(4) }), statusGranted()],
    ],
    ['of a void', [clientRegistered(), eventVoided(), eventVoided({ target: eventId(2) })]],
    ['of what is voided already', [clientRegistered(), eventVoided(), eventVoided()]],
    [
      'of what is voided, by an amendment',
      [clientRegistered(), eventVoided(), eventAmended(clientRegistered())],
    ],
    ['to another type', [clientRegistered(), leftLatvia(), eventAmended(statusGranted(), eventId(2))]],
  ])('%s corrects nothing', (_, events) => {
    expect(found(client(...events)).filter(({ _tag }) => _tag !== 'Corrected')).toEqual([ofNothing]);
  });

  it('of an event in another stream corrects nothing', () => {
    expect(found(client(clientRegistered()), clientNo(2)(eventVoided()))).toEqual([
      finding('CorrectionOfNothing', '2024-07-01', [2], { stream: personNo(2) }),
    ]);
  });

  it('of an amendment that changed nothing corrects the event', () => {
    const events = [
      clientRegistered(),
      eventAmended(statusGranted()),
      eventAmended(clientRegistered(), eventId(2)),
    ];
    expect(found(client(...events))).toEqual([
      finding('CorrectionOfNothing', '2024-07-01', [2]),
      finding('Corrected', '2024-07-01', [1, 3]),
    ]);
  });
});
