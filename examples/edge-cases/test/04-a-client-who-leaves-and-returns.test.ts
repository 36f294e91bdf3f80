import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@pavadonis/domain';
import { activeClients, caseload, clientsToDate, newClientsIn } from '@pavadonis/projection-caseload';
import { participants, participation } from '@pavadonis/projection-participation';
import { client } from '@pavadonis/testing';
import { laterEpisodeId, operationId } from '@pavadonis/testing/examples/ids';
import { clientRegistered } from '@pavadonis/testing/examples/registration';
import { leftLatvia, returnedToLatvia } from '@pavadonis/testing/examples/residence';
import { serviceEnded, serviceStarted } from '@pavadonis/testing/examples/service';
import { given } from './support/log';

const on = civilDate;
const again = { episodeId: laterEpisodeId };

describe('edge case 4: a client who leaves and returns', () => {
  const log = given(
    client(
      clientRegistered(),
      serviceStarted(),
      leftLatvia(),
      serviceEnded({ on: on('2024-05-10'), reason: 'left_latvia' }),
      returnedToLatvia(),
      serviceStarted({ ...again, on: on('2024-06-05') }),
      serviceEnded({ ...again, on: on('2025-01-31') }),
    ),
  );

  it('is one client with two episodes', async () => {
    const view = await log.in(caseload);
    expect([...view.client.values()].map(({ episodes }) => episodes.length)).toEqual([2]);
    expect(clientsToDate(view, { asOf: on('2025-12-31') })).toHaveLength(1);
    expect(activeClients(view, { asOf: on('2024-05-20') })).toEqual([]);
    expect(activeClients(view, { asOf: on('2024-06-05') })).toHaveLength(1);
  });

  it('counts as a first-time client only once', async () => {
    const view = await log.in(caseload);
    const of = (from: string, to: string) => newClientsIn(view, { from: on(from), to: on(to) }).length;
    expect([of('2024-02-01', '2024-02-29'), of('2024-06-01', '2024-06-30')]).toEqual([1, 0]);
  });

  it('has one record, first entry to last exit', async () => {
    const records = participants(await log.in(participation), operationId, { asOf: on('2025-12-31') });
    expect(records.map(({ entry, exit }) => [entry, exit])).toEqual([['2024-02-12', '2025-01-31']]);
  });
});
