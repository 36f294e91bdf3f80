import { describe, expect, it } from '@jest/globals';
import { civilDate, month } from '@pavadonis/domain';
import type { Recordable } from '@pavadonis/domain/client';
import {
  activeClients,
  clientsByProvider,
  caseload,
  clientsByWorker,
  episodesEndedIn,
  clientsEnrolledIn,
  clientsServedInByProvider,
  clientsToDate,
  newClientsIn,
} from '@pavadonis/projection-caseload';
import { client } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { eventVoided } from '@pavadonis/testing/examples/correction';
import { eventId } from '@pavadonis/testing/examples/ids';
import { clientDied } from '@pavadonis/testing/examples/registration';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered, workerAssigned } from '@pavadonis/testing/examples/work';

const on = civilDate;
const start = serviceStarted({ on: on('2018-01-10') });
const year = { from: on('2018-01-01'), to: on('2018-12-31') };
const left = serviceEnded({ on: on('2018-03-10'), reason: 'left_latvia' });

describe('an episode ended twice', () => {
  const again = serviceEnded({ on: on('2018-06-15'), reason: 'no_contact' });
  const endings = (...events: readonly Recordable[]) =>
    episodesEndedIn(given(client(start, ...events)).in(caseload), year).map(({ episode }) => [
      episode.end,
      episode.endReason,
    ]);

  it('ended the first time', () => {
    expect(endings(left, again)).toEqual([['2018-03-10', 'left_latvia']]);
  });

  it('ended the first time, whichever end was recorded first', () => {
    expect(endings(again, left)).toEqual([['2018-03-10', 'left_latvia']]);
  });

  it('ended the second time once the first end is voided', () => {
    expect(endings(left, again, eventVoided({ target: eventId(2) }))).toEqual([['2018-06-15', 'no_contact']]);
  });
});

describe('a client who died', () => {
  const rows = given(
    client(start, workerAssigned({ on: on('2018-01-10') }), clientDied({ on: on('2018-03-10') })),
  ).in(caseload);

  it('is active until the day before, with provider and worker', () => {
    const counts = (day: string) => [
      activeClients(rows, { asOf: on(day) }).length,
      clientsByWorker(rows, { asOf: on(day) }).size,
      [...clientsByProvider([...rows.client.values()], { asOf: on(day) }).keys()][0] !== undefined,
    ];
    expect(counts('2018-03-09')).toEqual([1, 1, true]);
    expect(counts('2018-03-10')).toEqual([0, 0, false]);
  });

  it('was enrolled in the month of the death, and not after it', () => {
    expect(clientsEnrolledIn(rows, month('2018-03'))).toHaveLength(1);
    expect(clientsEnrolledIn(rows, month('2018-04'))).toEqual([]);
  });

  it('is not active up to an end recorded for later', () => {
    const late = given(
      client(
        start,
        clientDied({ on: on('2018-03-10') }),
        serviceEnded({ on: on('2018-03-20'), reason: 'deceased' }),
      ),
    );
    expect(activeClients(late.in(caseload), { asOf: on('2018-03-15') })).toEqual([]);
    expect(episodesEndedIn(late.in(caseload), year).map(({ episode }) => episode.end)).toEqual([
      '2018-03-10',
    ]);
  });

  it('left the service on that day, whatever was recorded', () => {
    const ended = episodesEndedIn(rows, month('2018-03'), { reason: 'deceased' });
    expect(ended.map(({ episode }) => episode.end)).toEqual(['2018-03-10']);
    const before = given(client(start, left, clientDied({ on: on('2018-03-10') }))).in(caseload);
    expect(episodesEndedIn(before, year).map(({ episode }) => episode.endReason)).toEqual(['left_latvia']);
  });

  it('counts nowhere by an episode recorded to begin afterwards', () => {
    const nonsense = given(
      client(clientDied({ on: on('2018-03-05') }), serviceStarted({ on: on('2018-03-10') })),
    ).in(caseload);
    expect(clientsEnrolledIn(nonsense, month('2018-03'))).toEqual([]);
    expect(newClientsIn(nonsense, month('2018-03'))).toEqual([]);
    expect(clientsToDate(nonsense, { asOf: on('2018-12-31') })).toEqual([]);
    expect(episodesEndedIn(nonsense, year)).toEqual([]);
  });

  it('begins and leaves on one day, where the start is recorded after the death', () => {
    const died = clientDied({ on: start.on });
    const sameDay = given(client(died, start)).in(caseload);
    expect(episodesEndedIn(sameDay, year).map(({ episode }) => episode.end)).toEqual([start.on]);
    expect(activeClients(sameDay, { asOf: start.on })).toEqual([]);
  });

  it('was served by nobody afterwards, though the contact is kept', () => {
    const met = supportDelivered({ on: on('2018-03-11') });
    const served = given(client(start, clientDied({ on: on('2018-03-10') }), met)).in(caseload);
    expect(clientsServedInByProvider(served, month('2018-03'))).toEqual(new Map());
    expect([...served.client.values()].map((row) => row.served)).toEqual([[{ days: ['2018-03-11'] }]]);
  });
});
