import { describe, expect, it } from '@jest/globals';
import type { ProviderId } from '@pavadonis/domain';
import { addDays, civilDate, ContactId, EpisodeId, month, type RecordableOf } from '@pavadonis/domain';
import {
  activeClients,
  caseload,
  clientsServedIn,
  clientsServedInByProvider,
  episodesEndedIn,
  suspendedClients,
} from '@pavadonis/projection-caseload';
import { client } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId, exampleId } from '@pavadonis/testing/examples/ids';
import {
  serviceEnded,
  serviceHandedOver,
  serviceResumed,
  serviceStarted,
  serviceSuspended,
} from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';
import fc from 'fast-check';

type Told = RecordableOf['client'];

const june = month('2018-06');
const on = (day: string) => ({ on: civilDate(`2018-06-${day}`) });
const next = { providerId: 'hill-house' as ProviderId };
const rowsOf = (events: readonly Told[]) => given(client(...events)).in(caseload);
const providersIn = (events: readonly Told[]) => [...clientsServedInByProvider(rowsOf(events), june)];
const { providerId: first } = serviceStarted();

describe('a contact on the day of a handover', () => {
  const start = serviceStarted(on('01'));
  const contact = supportDelivered(on('10'));
  const handover = serviceHandedOver({ ...on('10'), ...next });

  it('is the new provider’s, whichever was written down first', () => {
    expect(providersIn([start, contact, handover])).toEqual([['hill-house', 1]]);
    expect(providersIn([start, handover, contact])).toEqual([['hill-house', 1]]);
  });

  it('leaves the former provider the days before', () => {
    const before = supportDelivered({ ...on('09'), contactId: exampleId(ContactId, 2) });
    expect(providersIn([start, before, contact, handover])).toEqual([
      [first, 1],
      ['hill-house', 1],
    ]);
  });
});

describe('the first day of an episode', () => {
  const start = serviceStarted(on('01'));
  const contact = supportDelivered(on('01'));

  it('has its contacts also where the start was written down after them', () => {
    expect(providersIn([contact, start])).toEqual([[first, 1]]);
    expect(providersIn([start, contact, eventVoided({ target: eventId(1) }), start])).toEqual([[first, 1]]);
  });

  it('has no contact of a day before', () => {
    expect(providersIn([supportDelivered({ on: addDays(start.on, -1) }), start])).toEqual([]);
    expect(clientsServedIn(rowsOf([contact]), june)).toEqual([]);
  });
});

describe('an episode of which something is dated before its start', () => {
  const start = serviceStarted(on('10'));
  const to = civilDate('2018-06-30');
  const asOf = civilDate('2018-06-20');

  it('ends on its first day if it ended before', () => {
    const rows = rowsOf([serviceEnded(on('05')), start]);
    expect(activeClients(rows, { asOf })).toEqual([]);
    expect(
      episodesEndedIn(rows, { from: civilDate('2018-06-10'), to: civilDate('2018-06-10') }),
    ).toHaveLength(1);
    expect(episodesEndedIn(rows, { from: civilDate('2018-06-11'), to })).toEqual([]);
  });

  it('ends on its first day if start and end of one day were turned round', () => {
    const turned = [start, serviceEnded(on('10')), eventVoided({ target: eventId(1) }), start];
    expect(activeClients(rowsOf(turned), { asOf })).toEqual([]);
  });

  it('is under the provider to whom it was handed over before', () => {
    const rows = [serviceHandedOver({ ...on('05'), ...next }), start, supportDelivered(on('12'))];
    expect(providersIn(rows)).toEqual([['hill-house', 1]]);
  });

  it('is suspended until it is resumed', () => {
    const suspended = [serviceSuspended(on('05')), start];
    expect(suspendedClients(rowsOf(suspended), { asOf })).toHaveLength(1);
    expect(suspendedClients(rowsOf([...suspended, serviceResumed(on('15'))]), { asOf })).toEqual([]);
  });

  it('takes nothing that was said of another', () => {
    const other = { episodeId: exampleId(EpisodeId, 77) };
    const rows = rowsOf([serviceEnded({ ...on('05'), ...other }), start]);
    expect(activeClients(rows, { asOf })).toHaveLength(1);
  });
});

describe('contacts', () => {
  it('count alike wherever they stand on their day', () => {
    const days = fc.nat({ max: 6 }).map((after) => ({ on: addDays(civilDate('2018-06-01'), after) }));
    const episodeId = fc.constantFrom(...[1, 2].map((number) => exampleId(EpisodeId, number)));
    const moves = fc
      .tuple(fc.constantFrom(serviceStarted, serviceHandedOver), days, episodeId, fc.constantFrom('a', 'b'))
      .map(([move, day, id, providerId]) =>
        move({ ...day, episodeId: id, providerId: providerId as ProviderId }),
      );
    const contacts = fc
      .tuple(days, episodeId, fc.nat({ max: 5 }))
      .map(([day, id, number]) =>
        supportDelivered({ ...day, episodeId: id, contactId: exampleId(ContactId, number) }),
      );
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 5 }), fc.array(contacts, { maxLength: 6 }), (told, met) => {
        expect(providersIn([...told, ...met])).toEqual(
          expect.arrayContaining(providersIn([...met, ...told])),
        );
        expect(providersIn([...met, ...told])).toEqual(
          expect.arrayContaining(providersIn([...told, ...met])),
        );
      }),
      { numRuns: 300 },
    );
  });
});
