import { describe, expect, it } from '@jest/globals';
import {
  civilDate,
  clientStream,
  ClientId,
  CommandId,
  ContactId,
  ContractId,
  EpisodeId,
  EventId,
  EventVoided,
  instant,
  month,
  OperationId,
  ProviderId,
  type Recordable,
  type Recorded,
  text,
  written,
} from '@pavadonis/domain';
import { SupportDelivered, ServiceStarted } from '@pavadonis/domain/client';
import { type CaseloadView, clientsServedIn } from '@pavadonis/projection-caseload';
import { endOf } from '../../src/knowledge/questions';
import { turningPoints } from '../../src/knowledge/turning-points';

const uuid = (last: number): string => `018f6b2e-0000-7000-8000-${String(last).padStart(12, '0')}`;

const episodeId = written(EpisodeId, uuid(0));
const started = ServiceStarted.of({
  on: civilDate('2018-05-02'),
  episodeId,
  providerId: written(ProviderId, 'sif'),
  contractId: written(ContractId, uuid(0)),
  operationId: written(OperationId, uuid(0)),
  serviceKind: 'social_worker_and_mentor',
  ruleSet: 'SP-2016',
  targetGroup: 'asylum_seeker',
});
const contactOn = (on: string): SupportDelivered =>
  SupportDelivered.of({
    on: civilDate(on),
    contactId: written(ContactId, uuid(Number(on.replaceAll('-', '')))),
    episodeId,
    kind: 'school',
    mode: 'outreach',
    workerIds: [],
  });
const reason = text('typed wrongly');
const eventAt = (position: number) => written(EventId, uuid(position));
const voids = (position: number): Recordable =>
  EventVoided.of({ on: civilDate('2018-07-10'), target: eventAt(position), reason });
const amends = (position: number, to: SupportDelivered): Recordable => ({
  type: 'EventAmended',
  v: 1,
  on: civilDate('2018-07-10'),
  target: eventAt(position),
  to,
  reason,
});

type Told = readonly [recordedAt: string, event: Recordable];

/** Makes a client's stream at positions 1, 2, 3 …, from each event and the instant of its recording. */
const streamOf = (...told: readonly Told[]): readonly Recorded<Recordable>[] =>
  told.map(([recordedAt, event], revision) => ({
    id: eventAt(revision + 1),
    stream: clientStream(written(ClientId, uuid(0))),
    revision,
    position: revision + 1,
    recordedAt: instant(recordedAt),
    metadata: {
      by: { actor: text('case-desk'), role: text('social_worker') },
      commandId: written(CommandId, uuid(revision + 1)),
      evidence: [],
    },
    event,
  }));

const servedInJune = (rows: CaseloadView): number => clientsServedIn(rows, month('2018-06')).length;
const BEGUN: Told = ['2018-05-02T08:00:00.000Z', started];

/** Returns the positions of the events after 5 July 2018 that changed whether the client was served in June. */
const turning = (...told: readonly Told[]): readonly number[] =>
  turningPoints(streamOf(BEGUN, ...told), endOf(civilDate('2018-07-05')), servedInJune).map(
    ({ position }) => position,
  );

describe('the events that changed a result', () => {
  it('are the first of several late contacts', () =>
    expect(
      turning(
        ['2018-07-18T09:00:00.000Z', contactOn('2018-06-12')],
        ['2018-07-19T09:00:00.000Z', contactOn('2018-06-11')],
      ),
    ).toEqual([2]));

  it('are the void of the only contact', () =>
    expect(
      turning(['2018-06-12T09:00:00.000Z', contactOn('2018-06-12')], ['2018-07-10T09:00:00.000Z', voids(2)]),
    ).toEqual([3]));

  it('are not the void of one of two contacts', () =>
    expect(
      turning(
        ['2018-06-12T09:00:00.000Z', contactOn('2018-06-12')],
        ['2018-06-13T09:00:00.000Z', contactOn('2018-06-13')],
        ['2018-07-10T09:00:00.000Z', voids(2)],
      ),
    ).toEqual([]));

  it('are the amendment that moves the contact', () =>
    expect(
      turning(
        ['2018-06-01T09:00:00.000Z', contactOn('2018-06-01')],
        ['2018-07-10T09:00:00.000Z', amends(2, contactOn('2018-05-31'))],
      ),
    ).toEqual([3]));

  it('are not an amendment within the month', () =>
    expect(
      turning(
        ['2018-06-01T09:00:00.000Z', contactOn('2018-06-01')],
        ['2018-07-10T09:00:00.000Z', amends(2, contactOn('2018-06-02'))],
      ),
    ).toEqual([]));

  it('are all events of a changing result', () =>
    expect(
      turning(
        ['2018-07-06T09:00:00.000Z', contactOn('2018-06-12')],
        ['2018-07-07T09:00:00.000Z', amends(2, contactOn('2018-07-02'))],
        ['2018-07-08T09:00:00.000Z', voids(3)],
        ['2018-07-09T09:00:00.000Z', voids(2)],
      ),
    ).toEqual([2, 3, 4, 5]));

  it('are none of those recorded by its end', () => {
    expect(turning(['2018-07-05T20:59:59.999Z', contactOn('2018-06-12')])).toEqual([]);
    expect(turning(['2018-07-05T21:00:00.000Z', contactOn('2018-06-12')])).toEqual([2]);
  });

  it('are the void of an event at the day’s end', () =>
    expect(
      turning(['2018-07-05T20:59:59.999Z', contactOn('2018-06-12')], ['2018-07-10T09:00:00.000Z', voids(2)]),
    ).toEqual([3]));
});
