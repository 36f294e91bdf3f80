import { describe, expect, it } from '@jest/globals';
import { civilDate, month, Whole, written } from '@pavadonis/domain';
import { activeClients, caseload, clientsServedIn } from '@pavadonis/projection-caseload';
import { client, clientNo } from '@pavadonis/testing';
import { given } from '@pavadonis/testing-projection';
import { clientsMerged } from '@pavadonis/testing/examples/identity';
import { clientIdOf, laterEpisodeId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, returnedToLatvia } from '@pavadonis/testing/examples/residence';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import { supportDelivered } from '@pavadonis/testing/examples/work';

const day = civilDate('2024-06-15');

describe('a client', () => {
  it.each([
    ['before the first day', '2024-06-14', 0],
    ['on the first day', '2024-06-15', 1],
    ['on the day before the last', '2024-06-29', 1],
    ['on the last day', '2024-06-30', 0],
    ['after it', '2024-07-01', 0],
  ])('%s of service is active or not', (_, on, count) => {
    const rows = given(client(serviceStarted({ on: day }), serviceEnded({ on: civilDate('2024-06-30') }))).in(
      caseload,
    );
    expect(activeClients(rows, { asOf: civilDate(on) })).toHaveLength(count);
  });

  it('only registered is not active', () => {
    expect(activeClients(given(client(clientRegistered())).in(caseload), { asOf: day })).toEqual([]);
  });

  it('with a start and an end on one day is served, and not active at its end', () => {
    const rows = given(
      client(
        serviceStarted({ on: day, seq: written(Whole, 0) }),
        supportDelivered({ on: day, seq: written(Whole, 1) }),
        serviceEnded({ on: day, seq: written(Whole, 2) }),
      ),
    ).in(caseload);
    expect(activeClients(rows, { asOf: day })).toEqual([]);
    expect(clientsServedIn(rows, month('2024-06'))).toHaveLength(1);
  });

  it('is the same whatever the order in which one day’s events were recorded', () => {
    const rows = given(
      client(
        serviceEnded({ on: day, seq: written(Whole, 2) }),
        supportDelivered({ on: day, seq: written(Whole, 1) }),
        serviceStarted({ on: day, seq: written(Whole, 0) }),
      ),
    ).in(caseload);
    expect(activeClients(rows, { asOf: day })).toEqual([]);
    expect(clientsServedIn(rows, month('2024-06'))).toHaveLength(1);
  });

  it('who came back is active in the later episode, once', () => {
    const rows = given(
      client(
        serviceStarted({ on: civilDate('2024-01-10') }),
        leftLatvia({ on: civilDate('2024-03-10') }),
        serviceEnded({ on: civilDate('2024-03-10'), reason: 'left_latvia' }),
        returnedToLatvia({ on: civilDate('2024-05-02') }),
        serviceStarted({ on: civilDate('2024-05-06'), episodeId: laterEpisodeId }),
      ),
      clientNo(2)(clientRegistered()),
    ).in(caseload);
    expect(activeClients(rows, { asOf: civilDate('2024-04-01') })).toEqual([]);
    expect(activeClients(rows, { asOf: day })).toHaveLength(1);
  });

  it('counts once with two open episodes, in one stream or in two', () => {
    const first = serviceStarted({ on: civilDate('2024-01-10') });
    const second = serviceStarted({ on: civilDate('2024-02-10'), episodeId: laterEpisodeId });
    const merged = clientsMerged({ survivorId: clientIdOf(1) });
    for (const rows of [
      given(client(first, second)).in(caseload),
      given(client(first), clientNo(2)(second, merged)).in(caseload),
    ])
      expect(activeClients(rows, { asOf: day }).map(({ episodes }) => episodes.length)).toEqual([2]);
  });
});
